package id.padan.store;

import id.padan.matching.ComparisonLevel;
import id.padan.matching.Evidence;
import id.padan.matching.FurtherEvidence;
import id.padan.matching.ScoredCandidate;
import id.padan.matching.WordEvidence;
import id.padan.person.FurtherField;
import id.padan.person.Normaliser;
import id.padan.person.PersonField;
import id.padan.person.RegistryPerson;
import java.util.ArrayList;
import java.util.List;

/** The likeliest candidates of a row with their evidence, as bytes. */
final class CandidateBytes {

    private static final EnumCode<ComparisonLevel> LEVELS = new EnumCode<>(ComparisonLevel.class);
    private static final EnumCode<PersonField> FIELDS = new EnumCode<>(PersonField.class);
    private static final EnumCode<FurtherField.Kind> KINDS = new EnumCode<>(FurtherField.Kind.class);

    private CandidateBytes() {}

    static void write(List<ScoredCandidate> candidates, ByteWriter out) {
        out.putCount(candidates.size());
        for (ScoredCandidate candidate : candidates) {
            OutcomeBytes.write(candidate.person(), out);
            out.putDouble(candidate.probability());
            out.putDouble(candidate.priorBits());
            out.putDouble(candidate.totalBits());
            out.putCount(candidate.evidence().size());
            candidate.evidence().forEach(evidence -> write(evidence, out));
            out.putCount(candidate.further().size());
            candidate.further().forEach(evidence -> write(evidence, out));
        }
    }

    static List<ScoredCandidate> read(ByteReader in, Normaliser normaliser) {
        int count = (int) in.takeCount();
        List<ScoredCandidate> candidates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            RegistryPerson person = OutcomeBytes.readRegistered(in, normaliser);
            double probability = in.takeDouble();
            double priorBits = in.takeDouble();
            double totalBits = in.takeDouble();
            List<Evidence> evidence = readEvidence(in);
            candidates.add(new ScoredCandidate(person, probability, priorBits, totalBits, evidence, readFurther(in)));
        }
        return candidates;
    }

    private static void write(Evidence evidence, ByteWriter out) {
        FIELDS.write(evidence.field(), out);
        LEVELS.write(evidence.level(), out);
        out.putDouble(evidence.bits());
        out.putCount(evidence.bearers());
        out.putCount(evidence.words().size());
        for (WordEvidence word : evidence.words()) {
            out.putText(word.submitted());
            out.putText(word.registered());
            LEVELS.write(word.level(), out);
            out.putDouble(word.bits());
            out.putCount(word.bearers());
        }
    }

    private static List<Evidence> readEvidence(ByteReader in) {
        int count = (int) in.takeCount();
        List<Evidence> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new Evidence(FIELDS.read(in), LEVELS.read(in), in.takeDouble(), in.takeCount(), readWords(in)));
        }
        return all;
    }

    private static List<WordEvidence> readWords(ByteReader in) {
        int count = (int) in.takeCount();
        List<WordEvidence> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(new WordEvidence(in.takeText(), in.takeText(), LEVELS.read(in), in.takeDouble(), in.takeCount()));
        }
        return words;
    }

    private static void write(FurtherEvidence evidence, ByteWriter out) {
        out.putText(evidence.field().name());
        KINDS.write(evidence.field().kind(), out);
        LEVELS.write(evidence.level(), out);
        out.putDouble(evidence.bits());
        out.putCount(evidence.bearers());
    }

    private static List<FurtherEvidence> readFurther(ByteReader in) {
        int count = (int) in.takeCount();
        List<FurtherEvidence> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            FurtherField field = new FurtherField(in.takeText(), KINDS.read(in));
            all.add(new FurtherEvidence(field, LEVELS.read(in), in.takeDouble(), in.takeCount()));
        }
        return all;
    }
}
