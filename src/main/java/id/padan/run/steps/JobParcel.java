package id.padan.run.steps;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.InputFile;
import id.padan.jobfile.InputFiles;
import id.padan.jobfile.JobFile;
import id.padan.jobfile.JobFileException;
import id.padan.jobfile.JobFileReader;
import id.padan.matching.model.MatchModel;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Cluster;
import id.padan.person.Dictionaries;
import id.padan.person.DictionaryException;
import id.padan.person.Normaliser;
import id.padan.reconcile.Reconciler;
import id.padan.store.ByteReader;
import id.padan.store.ByteWriter;
import id.padan.table.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job consists of, as it travels to a {@link Cluster}: the text of its file, of its model and of its dictionaries. So no
 * other process need see these files.
 *
 * @param job the job
 * @param model how values come to be written
 * @param dictionaries what is known of names and places
 */
public record JobParcel(JobFile job, MatchModel model, Dictionaries dictionaries) {

    /** What of the steps is done by others. */
    enum Elsewhere implements Cluster.Kind {
        READ_ROSTER {
            @Override
            public Cluster.Work ready(byte[] common) {
                return ReadElsewhere.ready(common);
            }
        },
        SCAN_PART {
            @Override
            public Cluster.Work ready(byte[] common) {
                return ScanElsewhere.ready(common);
            }
        },
        DECIDE_ROWS {
            @Override
            public Cluster.Work ready(byte[] common) {
                return DecideElsewhere.ready(common);
            }
        }
    }

    /** {@return all of a job as bytes; once it was read without a problem} */
    public static byte[] toBytes(JobFile job, InputFiles files) {
        Map<Dictionaries.Kind, Path> dictionaries = new EnumMap<>(Dictionaries.Kind.class);
        files.dictionaries().forEach((kind, file) -> dictionaries.put(kind, file.path()));
        InputFile model = files.model();
        return toBytes(job, model == null ? null : model.path(), dictionaries);
    }

    /** The same without model and dictionaries, which nobody needs who reads rosters. */
    static byte[] toBytes(JobFile job) {
        return toBytes(job, null, Map.of());
    }

    private static byte[] toBytes(JobFile job, @Nullable Path model, Map<Dictionaries.Kind, Path> dictionaries) {
        ByteWriter out = new ByteWriter();
        try {
            byte[] text = Files.readAllBytes(job.path());
            if (!Sha256.of(text).equals(job.sha256())) {
                throw new IOException(job.path() + " was changed while it was in use");
            }
            out.putText(job.path().toString());
            out.putPart(text);
            out.putTextOrNone(model == null ? null : model.getFileName().toString());
            out.putPart(model == null ? new byte[0] : Files.readAllBytes(model));
            for (Map.Entry<Dictionaries.Kind, Path> each : dictionaries.entrySet()) {
                out.putText(each.getKey().name());
                out.putPart(Files.readAllBytes(each.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /** {@return the job that {@link #toBytes} wrote} */
    static JobParcel of(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        try {
            JobFile job = JobFileReader.read(ClusterPaths.of(in.takeText()), in.takePart());
            String name = in.takeTextOrNone();
            byte[] text = in.takePart();
            boolean addsFields = !job.fields().isEmpty();
            MatchModel model = name == null
                    ? MatchModel.standardFor(addsFields)
                    : MatchModel.read(new ByteArrayInputStream(text), name, addsFields);
            return new JobParcel(job, model, dictionaries(in));
        } catch (JobFileException | DictionaryException e) {
            // It was read without a problem where it was sent; but passwords come from the environment of each process.
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dictionaries dictionaries(ByteReader in) throws IOException, DictionaryException {
        Path folder = Files.createTempDirectory("padan");
        Map<Dictionaries.Kind, Path> files = new EnumMap<>(Dictionaries.Kind.class);
        try {
            while (in.hasMore()) {
                Dictionaries.Kind kind = Dictionaries.Kind.valueOf(in.takeText());
                files.put(kind, Files.write(folder.resolve(kind.name()), in.takePart()));
            }
            return Dictionaries.extendedBy(files);
        } finally {
            for (Path file : files.values()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    /** {@return what puts people in normal form, with the fields that the job adds} */
    Normaliser normaliser() {
        return dictionaries.normaliser().withFields(job.furtherFields());
    }

    /** {@return what concludes what becomes of rows, once it is known how frequent everything is} */
    Reconciler reconciler(RegistryCounts counts) {
        return new Reconciler(new Matcher(model, counts), job.thresholds(), job.safety(), dictionaries.regions());
    }
}
