package id.padan.jobfile;

import id.padan.jobfile.Entry.Section;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Gathers what is wrong with a job file, so that it is all told at once. */
final class Problems {

    private final List<JobFileProblem> found = new ArrayList<>();

    /** Notes a problem of the file as a whole. */
    void ofFile(String code, Object... arguments) {
        found.add(new JobFileProblem(0, 0, "", code, List.of(arguments)));
    }

    /** Notes a problem at a line and column, both from 1. */
    void at(int line, int column, String code, Object... arguments) {
        found.add(new JobFileProblem(line, column, "", code, List.of(arguments)));
    }

    /** Notes a problem of a key where a node begins. */
    void at(Node node, String key, String code, Object... arguments) {
        found.add(new JobFileProblem(line(node), column(node), key, code, List.of(arguments)));
    }

    List<JobFileProblem> all() {
        return found.stream().sorted(JobFileProblem.READING_ORDER).toList();
    }

    /** {@return whether anything of a section is wrong} */
    boolean concern(Section section) {
        return found.stream().anyMatch(problem -> problem.key().startsWith(section.path()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** {@return where a key of the first level stands} */
    static Node place(MappingNode top, Entry key) {
        return top.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(node -> Values.keyText(node).equals(key.path()))
                .findFirst()
                .orElse(top);
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }
}
