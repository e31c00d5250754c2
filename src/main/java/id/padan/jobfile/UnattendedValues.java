package id.padan.jobfile;

import id.padan.access.ClusterPaths;
import id.padan.jobfile.Entry.Setting;
import id.padan.jobfile.Entry.ValueReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads how a job runs when nobody looks: {@code notify: {mail: {to: [...], host: ..., from: ...}}}, and what is near it. */
final class UnattendedValues {

    private static final String TO = "to";
    private static final String FROM = "from";
    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final String TLS = "tls";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final List<String> KEYS = List.of(TO, FROM, HOST, PORT, TLS, USER, PASSWORD);

    private static final int USUAL_PORT = 25;
    private static final int PORT_WITH_ACCOUNT = 587;
    private static final int PORT_OF_IMPLICIT = 465;
    private static final int LAST_PORT = 65_535;

    /** Enough to tell an address from a name; what a mail server takes is its own affair. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    private final Problems problems;
    private final Function<String, @Nullable String> environment;

    private UnattendedValues(Problems problems, Function<String, @Nullable String> environment) {
        this.problems = problems;
        this.environment = environment;
    }

    /** Looks values up. */
    interface Found {

        /** {@return the value of a key, or its default} */
        <T> @Nullable T find(Setting<T> key);
    }

    /** {@return all of it, of a job file in a folder} */
    static Unattended of(Path folder, Found found) {
        String command = found.find(JobKeys.NOTIFY_COMMAND);
        Notify.Mail mail = found.find(JobKeys.NOTIFY_MAIL);
        String archive = found.find(JobKeys.ARCHIVE);
        return new Unattended(
                found.find(JobKeys.SCHEDULE),
                Objects.requireNonNull(found.find(JobKeys.CATCH_UP)),
                command == null && mail == null
                        ? null
                        : new Notify(Objects.requireNonNull(found.find(JobKeys.NOTIFY_WHEN)), command, mail),
                archive == null ? null : ClusterPaths.in(folder, archive));
    }

    /**
     * A mail.
     *
     * @param environment what the environment variables hold
     */
    static ValueReader<Notify.Mail> mail(Function<String, @Nullable String> environment) {
        return (node, key, problems) -> new UnattendedValues(problems, environment).mail(node, key);
    }

    private Notify.@Nullable Mail mail(Node node, String key) {
        Map<String, Node> values = NamedSection.read(node, key, KEYS, problems);
        if (values == null) {
            return null;
        }
        List.of(TO, FROM, HOST).stream()
                .filter(needed -> !values.containsKey(needed))
                .forEach(needed -> problems.at(node, key + "." + needed, "key.missing", key + "." + needed));
        List<String> to = addresses(values.get(TO), key + "." + TO);
        List<String> from = addresses(values.get(FROM), key + "." + FROM);
        String host = read(values.get(HOST), key + "." + HOST, Values::text);
        String user = read(values.get(USER), key + "." + USER, Values::text);
        Notify.Tls tls = Objects.requireNonNullElse(
                read(values.get(TLS), key + "." + TLS, Values.oneOf(Notify.Tls.class, Notify.Tls::key)),
                Notify.Tls.AUTO);
        Integer port = read(values.get(PORT), key + "." + PORT, Values.wholeNumber(1, LAST_PORT, "value.port"));
        String password = read(values.get(PASSWORD), key + "." + PASSWORD, Values.secret(environment));
        if (from.size() > 1) {
            problems.at(node, key + "." + FROM, "value.text", key + "." + FROM);
        }
        return host == null || to.isEmpty() || from.isEmpty()
                ? null
                : new Notify.Mail(
                        to, from.get(0), host, port == null ? usualPort(tls, user) : port, tls, user, password);
    }

    private static int usualPort(Notify.Tls tls, @Nullable String user) {
        if (tls == Notify.Tls.IMPLICIT) {
            return PORT_OF_IMPLICIT;
        }
        return user == null ? USUAL_PORT : PORT_WITH_ACCOUNT;
    }

    private <T> @Nullable T read(@Nullable Node node, String key, ValueReader<T> reader) {
        return node == null ? null : reader.read(node, key, problems);
    }

    /** One alone may stand without the list. */
    private List<String> addresses(@Nullable Node node, String key) {
        if (node == null) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        for (Node item : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
            String address = Values.text(item, key, problems);
            if (address != null && !ADDRESS.matcher(address).matches()) {
                problems.at(item, key, "value.address", key, address);
            } else if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
