package org.simpul.example.benchmarks.world;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** The organisations: of the state from ministries down to the offices of regencies, and those of citizens. */
final class Bodies {

    private static final long FOUNDED = LocalDate.of(2014, Month.NOVEMBER, 3)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
    private static final AreaCode INDONESIA = AreaCode.of("ID");
    private static final List<String> OFFICES = List.of(
            "local-government-unit Badan Kesatuan Bangsa dan Politik",
            "local-government-unit Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
            "local-government-unit Badan Perencanaan Pembangunan Daerah",
            "local-government-unit Dinas Sosial",
            "security-force Kepolisian",
            "local-government-unit Dinas Pendidikan",
            "court Pengadilan",
            "local-government-unit Dinas Pemberdayaan Masyarakat dan Desa",
            "local-government-unit Dinas Kesehatan",
            "local-government-unit UPTD Perlindungan Perempuan dan Anak",
            "local-government-unit Satuan Polisi Pamong Praja",
            "local-government-unit Dinas Komunikasi dan Informatika");
    private static final int CITIZENS_IN_WHOLE = 8_000;
    private static final int NETWORKS_IN_WHOLE = 600;

    private final long seed;
    private final Land land;
    private final List<Organisation> all = new ArrayList<>();
    private final List<OrganisationId> national = new ArrayList<>();
    private final List<OrganisationId> international = new ArrayList<>();
    private final List<OrganisationId> networks = new ArrayList<>();
    private final List<List<OrganisationId>> ofProvinces = new ArrayList<>();
    private final List<List<OrganisationId>> ofRegions = new ArrayList<>();

    Bodies(long seed, Size size, Land land) {
        this.seed = seed;
        this.land = land;
        ofTheState();
        abroad();
        governments();
        offices(size);
        citizens(size);
        networks(size);
    }

    List<Organisation> all() {
        return all;
    }

    private void ofTheState() {
        for (int i = 0; i < Names.TOPICS.size(); i++) {
            national.add(add(body("ministry", "Kementerian urusan " + Names.TOPICS.get(i), INDONESIA)));
            national.add(add(body("agency", "Badan nasional bidang " + Names.TOPICS.get(i), INDONESIA)));
            if (i < 5) {
                national.add(add(body("commission", "Komisi nasional bidang " + Names.TOPICS.get(i), INDONESIA)));
            }
        }
    }

    private void abroad() {
        for (String topic : Names.TOPICS) {
            international.add(add(body("un-body", "Program antarbangsa bidang " + topic, null)));
            international.add(add(
                    body("international-ngo", "Lembaga " + Names.ofAssociation(dice("abroad", all.size())), null)));
        }
    }

    private void governments() {
        for (Area province : land.provinces()) {
            String name = "Pemerintah Provinsi " + province.names().best(List.of());
            ofProvinces.add(new ArrayList<>(List.of(add(body("local-government", name, province.code())))));
        }
        for (Region region : land.regions()) {
            OrganisationId id = add(body("local-government", "Pemerintah " + region.name(), region.code())
                    .parent(ofProvinces.get(region.province()).get(0)));
            ofRegions.add(new ArrayList<>(List.of(id)));
        }
    }

    /** Each government has its first office before any has its second. */
    private void offices(Size size) {
        int governments = ofProvinces.size() + ofRegions.size();
        for (int i = 0; i < size.shareOf(governments * OFFICES.size()); i++) {
            String[] office = OFFICES.get(i / governments).split(" ", 2);
            int which = i % governments;
            boolean isOfProvince = which < ofProvinces.size();
            List<OrganisationId> here =
                    isOfProvince ? ofProvinces.get(which) : ofRegions.get(which - ofProvinces.size());
            Organisation government = all.get(firstGovernment() + which);
            String place = government.names() == null
                    ? ""
                    : government.names().best(List.of()).replace("Pemerintah", "");
            Organisation.Builder made = body(office[0], office[1] + place, government.jurisdiction());
            // Courts and the police are of the state, wherever they sit.
            here.add(add(office[0].equals("local-government-unit") ? made.parent(here.get(0)) : made));
        }
    }

    private int firstGovernment() {
        return national.size() + international.size();
    }

    private void citizens(Size size) {
        for (int i = 0; i < size.shareOf(CITIZENS_IN_WHOLE) + ofProvinces.size(); i++) {
            Dice dice = dice("citizens", i);
            Region seat = land.anywhere(dice);
            boolean isOfProvince = i < ofProvinces.size() || dice.chance(0.3);
            int province = i < ofProvinces.size() ? i : seat.province();
            AreaCode area = isOfProvince ? land.provinces().get(province).code() : seat.code();
            String kind = dice.pickSkewed(List.of("cso", "foundation", "national-ngo", "university", "media"));
            OrganisationId id = add(body(kind, "Perkumpulan " + Names.ofAssociation(dice), area)
                    .established(PartialDate.of(dice.between(1975, 2014))));
            (isOfProvince ? ofProvinces.get(province) : ofRegions.get(seat.number())).add(id);
        }
    }

    private void networks(Size size) {
        for (int i = 0; i < size.shareOf(NETWORKS_IN_WHOLE); i++) {
            Dice dice = dice("network", i);
            List<OrganisationId> near = ofProvinces.get(land.anywhere(dice).province());
            Organisation.Builder network = body("network", "Jejaring " + Names.ofAssociation(dice), INDONESIA);
            for (int member = 0; member < Math.min(near.size(), 6); member++) {
                Code role = Code.of(member == 0 ? "secretariat" : "member");
                network.membership(new Membership(near.get(member), role, null));
            }
            networks.add(add(network));
        }
    }

    private Dice dice(String what, long number) {
        return Dice.of(seed, what, number);
    }

    private Organisation.Builder body(String kind, String name, @Nullable AreaCode area) {
        int number = all.size();
        return Organisation.builder(
                        new OrganisationId(dice("organisation", number).timed(FOUNDED + number)))
                .identifier("example-bodies", "B-" + number)
                .name("id", name)
                .kind(kind)
                .jurisdiction(area);
    }

    private OrganisationId add(Organisation.Builder body) {
        Organisation made = body.build();
        all.add(made);
        return made.id();
    }

    /** Somebody who meets in a regency: mostly its own offices and associations, then those of its province, then all others. */
    OrganisationId meeting(Dice dice, Region region) {
        double share = dice.share();
        if (share < 0.42) {
            return dice.pickSkewed(ofRegions.get(region.number()));
        } else if (share < 0.72) {
            return dice.pickSkewed(ofProvinces.get(region.province()));
        } else if (share < 0.85) {
            return dice.pickSkewed(national);
        } else if (share < 0.92) {
            return dice.pickSkewed(international);
        }
        return dice.pickSkewed(networks);
    }

    /** A ministry or another office of the whole state. */
    OrganisationId ofState(Dice dice) {
        return dice.pickSkewed(national);
    }

    OrganisationId ofAbroad(Dice dice) {
        return dice.pickSkewed(international);
    }

    OrganisationId governmentOf(Region region) {
        return ofRegions.get(region.number()).get(0);
    }

    OrganisationId governmentOfProvince(int province) {
        return ofProvinces.get(province).get(0);
    }

    /** An office or an association of a regency or of its province. */
    OrganisationId near(Dice dice, Region region) {
        return dice.pick(dice.chance(0.7) ? ofRegions.get(region.number()) : ofProvinces.get(region.province()));
    }
}
