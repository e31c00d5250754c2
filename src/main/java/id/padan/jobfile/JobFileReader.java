package id.padan.jobfile;

import id.padan.jobfile.Entry.Section;
import id.padan.jobfile.Entry.Setting;
import id.padan.message.Hint;
import id.padan.message.Language;
import id.padan.message.Nearest;
import id.padan.person.Dictionaries;
import id.padan.reconcile.Reconciler.Thresholds;
import id.padan.reconcile.SafetyRules;
import id.padan.roster.RosterSettings;
import id.padan.table.Sha256;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads job files. The keys are in {@link JobKeys}. */
public final class JobFileReader {

    private final Problems problems = new Problems();
    private final Map<Setting<?>, Object> values = new HashMap<>();

    private JobFileReader() {}

    /**
     * {@return what a job file says, with defaults filled in and paths made absolute}
     *
     * @param file the job file; a relative path counts from where the program stands
     * @throws JobFileException if it is not there or cannot be used, with everything that is wrong with it
     */
    public static JobFile read(Path file) throws JobFileException {
        JobFileReader reader = new JobFileReader();
        return reader.readAll(file, YamlText.bytes(file, reader.problems));
    }

    /**
     * {@return what a job file says that lies on another machine}
     *
     * @param file its absolute path there
     * @param text what stands in it
     * @throws JobFileException if it cannot be used
     */
    public static JobFile read(Path file, byte[] text) throws JobFileException {
        return new JobFileReader().readAll(file, text);
    }

    /**
     * {@return what a job file says that is to run by itself}
     *
     * @param file the job file; a relative path counts from where the program stands
     * @throws JobFileException if it is not there or cannot be used, or has no schedule
     */
    public static JobFile readScheduled(Path file) throws JobFileException {
        JobFile job = read(file);
        if (job.unattended().schedule() == null) {
            String key = JobKeys.SCHEDULE.path();
            List<Object> told = List.of(key, Hint.command("run", file.toString()));
            throw JobFileException.ofFile(
                    file, job.language(), List.of(new JobFileProblem(0, 0, key, "schedule.needed", told)));
        }
        return job;
    }

    private JobFile readAll(Path file, byte @Nullable [] bytes) throws JobFileException {
        String text = bytes == null ? null : YamlText.decode(bytes, problems);
        Node top = text == null ? null : YamlText.compose(text, problems);
        if (top != null) {
            readTop(top);
        }
        if (bytes == null || !problems.isEmpty()) {
            throw JobFileException.ofFile(file, language(text), problems.all());
        }
        return jobFile(file.toAbsolutePath().normalize(), Sha256.of(bytes));
    }

    private void readTop(Node top) {
        if (top instanceof MappingNode mapping) {
            readSection(JobKeys.JOB, mapping, mapping);
            checkThresholds(mapping);
            RoundValues.checkDeadline(
                    Problems.place(mapping, JobKeys.DEADLINE),
                    find(JobKeys.DEADLINE),
                    find(JobKeys.ELIGIBILITY),
                    problems);
            SourceValues.check(Problems.place(mapping, JobKeys.REGISTRY), values.keySet(), problems);
        } else if (YamlText.isNothing(top)) {
            problems.ofFile("file.empty");
        } else {
            problems.at(top, "", "yaml.no_keys");
        }
    }

    /** Reads a section; without a mapping it has no keys, and the place of what is missing is the section's. */
    private void readSection(Section section, @Nullable MappingNode mapping, Node place) {
        Set<String> present = new LinkedHashSet<>();
        if (mapping != null) {
            for (NodeTuple tuple : mapping.getValue()) {
                readEntry(section, tuple, present);
            }
        }
        for (Map.Entry<String, Entry> known : section.entries().entrySet()) {
            if (!present.contains(known.getKey())) {
                missing(known.getValue(), place);
            }
        }
    }

    private void readEntry(Section section, NodeTuple tuple, Set<String> present) {
        Node keyNode = tuple.getKeyNode();
        String name = Values.keyText(keyNode);
        String path = section.pathOf(name);
        Entry entry = section.entries().get(name);
        if (entry == null) {
            unknown(section, keyNode, name);
        } else if (!present.add(name)) {
            problems.at(keyNode, path, "key.twice", path);
        } else if (entry instanceof Section inner) {
            readInner(inner, keyNode, tuple.getValueNode());
        } else if (entry instanceof Setting<?> key) {
            readValue(key, tuple.getValueNode());
        }
    }

    private void readInner(Section section, Node keyNode, Node value) {
        if (value instanceof MappingNode mapping) {
            readSection(section, mapping, keyNode);
        } else if (YamlText.isNothing(value)) {
            // All of its keys are commented out.
            readSection(section, null, keyNode);
        } else {
            problems.at(
                    value,
                    section.path(),
                    "value.section",
                    section.path(),
                    String.join(", ", section.entries().keySet()));
        }
    }

    private <T> void readValue(Setting<T> key, Node node) {
        T value = key.reader().read(node, key.path(), problems);
        if (value != null) {
            values.put(key, value);
        }
    }

    private void missing(Entry entry, Node place) {
        if (entry instanceof Section section) {
            readSection(section, null, place);
        } else if (entry instanceof Setting<?> key && key.required()) {
            problems.at(place, key.path(), "key.missing", key.path());
        }
    }

    private void unknown(Section section, Node keyNode, String name) {
        String path = section.pathOf(name);
        if (name.matches("\\d+%?")) {
            problems.at(keyNode, path, "key.decimal_comma", name);
            return;
        }
        List<String> elsewhere = JobKeys.JOB.keys().stream()
                .filter(known -> known.endsWith("." + name))
                .toList();
        String nearest = elsewhere.isEmpty()
                ? section.pathOf(Nearest.to(name, section.entries().keySet()))
                : elsewhere.get(0);
        problems.at(keyNode, path, "key.unknown", path, nearest);
    }

    private void checkThresholds(MappingNode top) {
        if (problems.concern(JobKeys.THRESHOLDS)) {
            return;
        }
        double reconcile = get(JobKeys.RECONCILE);
        double review = get(JobKeys.REVIEW);
        if (review >= reconcile) {
            problems.at(
                    Problems.place(top, JobKeys.THRESHOLDS),
                    JobKeys.REVIEW.path(),
                    "thresholds.order",
                    Double.toString(review),
                    Double.toString(reconcile));
        }
    }

    private JobFile jobFile(Path path, String sha256) {
        Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
        return new JobFile(
                path,
                sha256,
                get(JobKeys.NAME),
                get(JobKeys.LANGUAGE),
                get(JobKeys.ZONE),
                UnattendedValues.of(folder, this::find),
                new JobFile.Rosters(
                        get(JobKeys.ROSTER_FILES),
                        new RosterSettings(
                                get(JobKeys.ROSTER_OPD),
                                get(JobKeys.ROSTER_COLUMNS),
                                ProtectValues.ofFiles(get(JobKeys.ROSTER_PASSWORDS), find(JobKeys.PROTECT_WORKBOOKS)),
                                get(JobKeys.FIELDS).stream()
                                        .map(JobFile.Field::rosters)
                                        .toList()),
                        get(JobKeys.ROSTERS_EXPECTED)),
                registry(folder),
                get(JobKeys.LISTS),
                find(JobKeys.HISTORY),
                find(JobKeys.PROPOSALS),
                get(JobKeys.FIELDS),
                find(JobKeys.MODEL),
                dictionaries(),
                find(JobKeys.ELIGIBILITY),
                find(JobKeys.DEADLINE),
                find(JobKeys.DECISIONS),
                PathValues.in(folder, get(JobKeys.OUTPUT)),
                PathValues.in(PathValues.here(folder), get(JobKeys.WORKSPACE)),
                ProtectValues.access(
                        get(JobKeys.SHARE_WITH),
                        find(JobKeys.PROTECT_WORKBOOKS),
                        find(JobKeys.PROTECT_DATABASE),
                        find(JobKeys.PROTECT_SNAPSHOT)),
                get(JobKeys.THREADS),
                find(JobKeys.PASSES),
                new Thresholds(get(JobKeys.RECONCILE), get(JobKeys.REVIEW)),
                get(JobKeys.REPAIR_FILES),
                get(JobKeys.DUPLICATES),
                new SafetyRules(
                        get(JobKeys.FAR_NIK),
                        get(JobKeys.DATE_WITHOUT_NIK),
                        get(JobKeys.NAME_AGAINST) ? SafetyRules.STANDARD.nameFloorBits() : Double.NEGATIVE_INFINITY,
                        get(JobKeys.NEAR_NIK)),
                new JobFile.FailWhen(
                        find(JobKeys.REJECTED_SHARE),
                        get(JobKeys.UNREADABLE_FILES),
                        get(JobKeys.DECISION_PROBLEMS),
                        get(JobKeys.LOST_ROWS_SHARE)),
                get(JobKeys.RETURNS_SHOW),
                get(JobKeys.UPLOAD_ROWS),
                get(JobKeys.OUTPUT_FORMAT));
    }

    private RegistryInput registry(Path folder) {
        String snapshot = find(JobKeys.REGISTRY_SNAPSHOT);
        RegistryInput.Live live = find(JobKeys.REGISTRY_SOURCE);
        return new RegistryInput(
                get(JobKeys.REGISTRY_FILES),
                live == null ? null : live.withDriversBelow(PathValues.here(folder)),
                get(JobKeys.REGISTRY_COLUMNS),
                snapshot == null ? null : PathValues.in(folder, snapshot),
                get(JobKeys.REGISTRY_MIN_PEOPLE),
                get(JobKeys.REGISTRY_ON_REFUSAL),
                new RegistryHours(
                        find(JobKeys.REGISTRY_WINDOW),
                        get(JobKeys.REGISTRY_REFRESH_AFTER),
                        find(JobKeys.REGISTRY_MAX_AGE)));
    }

    private Map<Dictionaries.Kind, FilePattern> dictionaries() {
        Map<Dictionaries.Kind, FilePattern> files = new EnumMap<>(Dictionaries.Kind.class);
        JobKeys.DICTIONARY_FILES.forEach((kind, key) -> {
            FilePattern file = find(key);
            if (file != null) {
                files.put(kind, file);
            }
        });
        return files;
    }

    /** {@return the value of a key that the file has or that has a default} */
    private <T> T get(Setting<T> key) {
        return Objects.requireNonNull(find(key), key.path());
    }

    @SuppressWarnings("unchecked") // only readValue fills the map, and it keeps key and value of one type
    private <T> @Nullable T find(Setting<T> key) {
        Object value = values.get(key);
        return value == null ? key.fallback() : (T) value;
    }

    private Language language(@Nullable String text) {
        if (values.get(JobKeys.LANGUAGE) instanceof Language language) {
            return language;
        }
        return YamlText.language(text);
    }
}
