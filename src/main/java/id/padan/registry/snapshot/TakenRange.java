package id.padan.registry.snapshot;

import id.padan.registry.RegistryExtract;
import id.padan.registry.RegistryProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was read of a range.
 *
 * @param broken how many of its records are broken
 * @param lost of how many of those nobody can tell who stood there
 * @param endsShort whether its last record, and no other, lacks cells
 * @param people how many people each of its parts has
 */
record TakenRange(long broken, long lost, boolean endsShort, List<Integer> people) {

    private static final String END = "end";

    /** {@return what a note says; empty if there is none, or only a torn one} */
    static Optional<TakenRange> read(Path note) throws IOException {
        return Files.exists(note)
                ? read(new String(Files.readAllBytes(note), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    static Optional<TakenRange> read(String note) {
        try {
            List<String> words = List.of(note.split(" ", -1));
            int end = words.indexOf(END);
            return Optional.of(new TakenRange(
                    Long.parseLong(words.get(0)),
                    Long.parseLong(words.get(1)),
                    Boolean.parseBoolean(words.get(2)),
                    words.subList(3, end).stream().map(Integer::valueOf).toList()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** {@return what is to be said of an extract, once all its ranges are taken: also which files fill a sheet to its last row} */
    static List<RegistryProblem> warnings(
            List<TakenRange> all, RegistryExtract extract, List<Manifest.Source> sources) {
        long[] records = new long[sources.size()];
        for (int range = 0; range < all.size(); range++) {
            records[extract.ranges().get(range).file()] += all.get(range).records();
        }
        Stream<RegistryProblem> full = IntStream.range(0, records.length)
                .mapToObj(file -> RegistryProblem.ofFullSheet(sources.get(file).name(), records[file]))
                .flatMap(Optional::stream);
        return Stream.concat(extract.warnings().stream(), full).toList();
    }

    /** {@return its parts as the manifest has them; what is broken counts with the first} */
    List<Manifest.Part> parts(int range) {
        return IntStream.range(0, people.size())
                .mapToObj(part -> new Manifest.Part(
                        Taking.partName(range, part), people.get(part), part == 0 ? broken : 0, part == 0 ? lost : 0))
                .toList();
    }

    /** {@return how many it had, those counted that are lost} */
    private long records() {
        return lost + people.stream().mapToLong(Integer::longValue).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(broken).append(' ').append(lost).append(' ').append(endsShort);
        people.forEach(each -> text.append(' ').append(each));
        return text.append(' ').append(END).toString();
    }
}
