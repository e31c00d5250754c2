package id.padan.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Duke with its Lucene database, started by its own command line. Looks records up by NIK, name and birth date; the
 * comparators and probabilities are those of its examples for people.
 */
final class DukePeer {

    private DukePeer() {}

    /**
     * Links.
     *
     * @param args the rows, the registry, and where the links go
     */
    public static void main(String[] args) throws Exception {
        Path links = Path.of(args[2]);
        Path registry = links.resolveSibling("duke-registry.csv");
        Path configuration = links.resolveSibling("duke.xml");
        Path found = links.resolveSibling("duke.txt");
        Benchmark.delete(links.resolveSibling("lucene"));
        copyRegistry(Path.of(args[1]), registry);
        Files.writeString(
                configuration,
                configuration(
                        links.resolveSibling("lucene"),
                        source(registry.toString(), List.of("ID", "NIK", "NAME", "BORN", "PLACE", "GENDER")),
                        source(args[0], List.of("id", "nik", "name", "birth_date", "birth_place", "gender"))));
        start("--linkfile=" + found, "--threads=" + Runtime.getRuntime().availableProcessors(), "--batchsize=40000",
                configuration.toString());
        convert(found, links);
    }

    private static void start(String... args) throws Exception {
        try {
            Class.forName("no.priv.garshol.duke.Duke")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Duke failed", e.getCause());
        }
    }

    private static String configuration(Path database, String registry, String rows) {
        return String.format(
                """
            <duke>
              <schema>
                <threshold>0.5</threshold>
                <property type="id"><name>ID</name></property>
                <property lookup="true"><name>NIK</name>
                  <comparator>no.priv.garshol.duke.comparators.Levenshtein</comparator><low>0.3</low><high>0.95</high>
                </property>
                <property lookup="true"><name>NAME</name>
                  <comparator>no.priv.garshol.duke.comparators.JaroWinkler</comparator><low>0.1</low><high>0.9</high>
                </property>
                <property lookup="true"><name>BORN</name>
                  <comparator>no.priv.garshol.duke.comparators.ExactComparator</comparator><low>0.2</low><high>0.85</high>
                </property>
                <property><name>PLACE</name>
                  <comparator>no.priv.garshol.duke.comparators.JaroWinkler</comparator><low>0.4</low><high>0.6</high>
                </property>
                <property><name>GENDER</name>
                  <comparator>no.priv.garshol.duke.comparators.ExactComparator</comparator><low>0.3</low><high>0.55</high>
                </property>
              </schema>
              <database class="no.priv.garshol.duke.databases.LuceneDatabase">
                <param name="path" value="%s"/>
                <param name="max-search-hits" value="20"/>
                <param name="min-relevance" value="0.0"/>
              </database>
              <group>%s</group>
              <group>%s</group>
            </duke>
            """,
                database, registry, rows);
    }

    /** Duke has no dates: both sides are written alike. */
    private static void copyRegistry(Path from, Path to) throws IOException {
        try (Writer writer = Files.newBufferedWriter(to);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("ID", "NIK", "NAME", "BORN", "PLACE", "GENDER");
            Quality.each(from, row -> {
                String born = row.get("TGL_LHR");
                try {
                    csv.printRecord(
                            row.get("NIK"),
                            row.get("NIK"),
                            row.get("NAMA_LGKP"),
                            born.substring(6) + "-" + born.substring(3, 5) + "-" + born.substring(0, 2),
                            row.get("TMPT_LHR"),
                            row.get("JENIS_KLMIN"));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private static String source(String file, List<String> columns) {
        List<String> properties = List.of("ID", "NIK", "NAME", "BORN", "PLACE", "GENDER");
        StringBuilder source = new StringBuilder("<csv><param name=\"input-file\" value=\"" + file + "\"/>");
        for (int i = 0; i < columns.size(); i++) {
            source.append("<column name=\"" + columns.get(i) + "\" property=\"" + properties.get(i) + "\"/>");
        }
        return source.append("</csv>").toString();
    }

    /** Duke writes {@code +,id,id,confidence}, either id first. */
    private static void convert(Path from, Path to) throws IOException {
        try (Writer writer = Files.newBufferedWriter(to);
                CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("id", "nik", "probability");
            for (String line : Files.readAllLines(from)) {
                String[] parts = line.split(",", -1);
                boolean nikFirst = parts[1].matches("[0-9]{16}");
                csv.printRecord(parts[nikFirst ? 2 : 1], parts[nikFirst ? 1 : 2], parts[3]);
            }
        }
    }
}
