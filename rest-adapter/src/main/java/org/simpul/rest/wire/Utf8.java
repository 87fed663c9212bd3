package org.simpul.rest.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells where bytes stop being UTF-8. */
final class Utf8 {

    private static final int BLOCK = 8_192;

    private Utf8() {}

    static void check(byte[] body) throws MalformedJsonException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer characters = CharBuffer.allocate(BLOCK);
        int line = 1;
        int column = 1;
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
            characters.flip();
            while (characters.hasRemaining()) {
                boolean isNewLine = characters.get() == '\n';
                line += isNewLine ? 1 : 0;
                column = isNewLine ? 1 : column + 1;
            }
        } while (result.isOverflow());
        if (result.isError()) {
            throw new MalformedJsonException(line, column, "The bytes are not UTF-8");
        }
    }
}
