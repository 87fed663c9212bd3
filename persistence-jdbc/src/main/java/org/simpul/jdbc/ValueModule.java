package org.simpul.jdbc;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;

/** The values that stand in a document as one text each, and texts in several languages, by tag. */
final class ValueModule extends SimpleModule {

    ValueModule() {
        super("simpul-values");
        text(OrganisationId.class, OrganisationId::of, OrganisationId::toString);
        text(ParticipantId.class, ParticipantId::of, ParticipantId::toString);
        text(PolicyInstrumentId.class, PolicyInstrumentId::of, PolicyInstrumentId::toString);
        text(ActivityId.class, ActivityId::of, ActivityId::toString);
        text(CommitmentId.class, CommitmentId::of, CommitmentId::toString);
        text(AreaCode.class, AreaCode::of, AreaCode::value);
        text(Code.class, Code::of, Code::value);
        text(SourceKey.class, SourceKey::of, SourceKey::value);
        text(Sha256.class, Sha256::of, Sha256::value);
        text(WebAddress.class, WebAddress::of, WebAddress::value);
        text(PartialDate.class, PartialDate::parse, PartialDate::toString);
        text(DateInterval.class, DateInterval::parse, DateInterval::toString);
        // The text of a decimal keeps its scale: 12.50 is not 12.5.
        text(BigDecimal.class, BigDecimal::new, BigDecimal::toString);
        text(Currency.class, Currency::getInstance, Currency::getCurrencyCode);
        text(LocalTime.class, LocalTime::parse, LocalTime::toString);
        text(ZoneId.class, ZoneId::of, ZoneId::getId);
        text(Period.class, Period::parse, Period::toString);
        addSerializer(Coded.class, new TextSerializer<>(Coded.class, Coded::code));
        addKeySerializer(Coded.class, new KeySerializer());
        addSerializer(LocalizedText.class, new LocalizedTextSerializer());
        addDeserializer(LocalizedText.class, new LocalizedTextDeserializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new CodedDeserializers());
    }

    private <T> void text(Class<T> type, Function<String, T> read, Function<T, String> write) {
        addSerializer(type, new TextSerializer<>(type, write));
        addDeserializer(type, new TextDeserializer<>(type, read));
    }

    private static final class TextSerializer<T> extends StdSerializer<T> {

        private final transient Function<T, String> write;

        TextSerializer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write.apply(value));
        }
    }

    /** Names fields by the words of a closed set, as they are read. */
    private static final class KeySerializer extends StdSerializer<Coded> {

        KeySerializer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(value.code());
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {

        private final transient Function<String, T> read;

        TextDeserializer(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "Expected a text");
            }
            return read.apply(json.getText());
        }
    }

    /** Reads all closed sets by the word that each member has. */
    private static final class CodedDeserializers extends SimpleDeserializers {

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            if (!Coded.class.isAssignableFrom(type)) {
                return null;
            }
            Map<String, Object> members = new LinkedHashMap<>();
            for (Object member : type.getEnumConstants()) {
                members.put(((Coded) member).code(), member);
            }
            return new TextDeserializer<>(Object.class, code -> {
                Object member = members.get(code);
                if (member == null) {
                    throw new IllegalArgumentException("Expected one of " + String.join(", ", members.keySet()));
                }
                return member;
            });
        }
    }

    private static final class LocalizedTextSerializer extends StdSerializer<LocalizedText> {

        LocalizedTextSerializer() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : text.byLanguage().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
    }

    private static final class LocalizedTextDeserializer extends StdDeserializer<LocalizedText> {

        LocalizedTextDeserializer() {
            super(LocalizedText.class);
        }

        @Override
        public LocalizedText deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartObjectToken()) {
                return context.reportInputMismatch(this, "Expected texts by language");
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (String tag = json.nextFieldName(); tag != null; tag = json.nextFieldName()) {
                if (json.nextToken() != JsonToken.VALUE_STRING) {
                    return context.reportInputMismatch(this, "Expected a text");
                }
                texts.put(tag, json.getText());
            }
            return new LocalizedText(texts);
        }
    }
}
