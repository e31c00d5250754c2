package id.padan.jobfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The extracts in a folder where they arrive: each folder in it is one, and all files of one day beside these are one. A file's
 * day, and a folder's, is the date in its name, or else the day on which it was last written.
 *
 * @param complete the files of each extract that is there to its end, the newest extract first
 * @param unfinished the names of those newer than the first of these that are still being copied
 */
record Extracts(List<List<InputFile>> complete, List<String> unfinished) {

    /** Whoever copies writes on: a file that has rested so long is there to its end, or was given up. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** The clock of a file server may be ahead, but not by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /** What a copy that was given up so long ago has left behind keeps nobody waiting. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    /** A covering letter and a checksum are no people. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i).*\\.(pdf|docx?|rtf|odt|md|html?|jpe?g|png|log|json|xml|sha\\d+|md5|sums?|sig|asc|eml|msg)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(20\\d\\d)[-_. ]?(\\d\\d)[-_. ]?(\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d\\d)[-_. ]?(\\d\\d)[-_. ]?(20\\d\\d)(?!\\d)");

    /** An extract that may still be arriving. */
    private record Delivery(LocalDate day, List<File> files) {

        Instant lastWritten() {
            return files.stream()
                    .map(File::written)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
        }

        boolean isComplete() {
            return files.stream().noneMatch(File::isBeingCopied);
        }

        List<InputFile> inputs() {
            return files.stream().map(File::file).toList();
        }

        String name() {
            String first = files.get(0).file.name();
            int folder = first.indexOf('/');
            return folder >= 0
                    ? first.substring(0, folder)
                    : String.join(", ", inputs().stream().map(InputFile::name).toList());
        }
    }

    private record File(InputFile file, Instant written, boolean isBeingCopied) {

        static File of(InputFile file, Instant now) {
            try {
                Instant written = Files.getLastModifiedTime(file.path()).toInstant();
                boolean rests = !written.isAfter(now.minus(REST)) || isAhead(written, now);
                Instant day = isAhead(written, now) ? whenItCame(file, written, now) : written;
                return new File(file, day, isTemporary(file) || !rests || Files.size(file.path()) == 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Written by a clock that is ahead, it would be the newest for good. */
        private static Instant whenItCame(InputFile file, Instant written, Instant now) throws IOException {
            Instant came = Arrivals.lastChange(file.path(), written);
            return isAhead(came, now) ? Instant.EPOCH : came;
        }

        private static boolean isAhead(Instant time, Instant now) {
            return time.isAfter(now.plus(CLOCKS_DIFFER));
        }

        boolean isLeftBehind(Instant now) {
            return isTemporary(file) && written.isBefore(now.minus(GIVEN_UP));
        }

        private static boolean isTemporary(InputFile file) {
            return ProgramNames.isOfUnfinished(file.path());
        }
    }

    /**
     * {@return the extracts in a folder}
     *
     * @param files what is in it and in its folders, by names from there
     * @param now this moment
     * @param zone by whose calendar days are told
     */
    static Extracts of(List<InputFile> files, Instant now, ZoneId zone) {
        Map<String, List<File>> together = new LinkedHashMap<>();
        files.stream()
                .filter(file -> Files.isReadable(file.path()))
                .filter(file -> !BESIDE.matcher(file.name()).matches())
                .map(file -> File.of(file, now))
                .filter(file -> !file.isLeftBehind(now))
                .forEach(file -> together.computeIfAbsent(group(file, now, zone), group -> new ArrayList<>())
                        .add(file));
        List<Delivery> newestFirst = together.entrySet().stream()
                .map(each -> new Delivery(day(each.getKey(), each.getValue(), now, zone), each.getValue()))
                .sorted(Comparator.comparing(Delivery::day)
                        .thenComparing(Delivery::lastWritten)
                        .reversed())
                .toList();
        return new Extracts(
                newestFirst.stream()
                        .filter(Delivery::isComplete)
                        .map(Delivery::inputs)
                        .toList(),
                newestFirst.stream()
                        .takeWhile(delivery -> !delivery.isComplete())
                        .map(Delivery::name)
                        .toList());
    }

    private static String group(File file, Instant now, ZoneId zone) {
        int folder = file.file.name().indexOf('/');
        return folder < 0
                ? day(file.file.name(), List.of(file), now, zone).toString()
                : file.file.name().substring(0, folder + 1);
    }

    private static LocalDate day(String name, List<File> files, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return date(name)
                // What is dated ahead would be the newest for good.
                .filter(date -> !date.isAfter(today.plusDays(1)))
                .orElseGet(() -> LocalDate.ofInstant(
                        files.stream()
                                .map(File::written)
                                .max(Comparator.naturalOrder())
                                .orElse(now),
                        zone));
    }

    private static Optional<LocalDate> date(String name) {
        return YEAR_FIRST
                .matcher(name)
                .results()
                .map(found -> date(found, 1, 2, 3))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> DAY_FIRST
                        .matcher(name)
                        .results()
                        .map(found -> date(found, 3, 2, 1))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<LocalDate> date(MatchResult found, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(year)),
                    Integer.parseInt(found.group(month)),
                    Integer.parseInt(found.group(day))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
