package id.padan.run;

import id.padan.jobfile.JobFile;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Cluster;
import id.padan.parallel.Late;
import id.padan.parallel.Workers;
import id.padan.person.Normaliser;
import id.padan.reconcile.Reconciler;
import id.padan.roster.RosterFile;
import id.padan.run.steps.Decide;
import id.padan.run.steps.DecideElsewhere;
import java.util.List;
import java.util.function.Supplier;

/**
 * What weighs the candidates of rows, and concludes what becomes of them. Both have to know the frequencies of the whole
 * registry, and these are there after the scan.
 *
 * @param matcher weighs
 * @param reconciler concludes
 */
record Matching(Supplier<Matcher> matcher, Supplier<Reconciler> reconciler) {

    static Matching by(Supplier<RegistryCounts> counts, JobFile job, Inputs inputs) {
        Supplier<Matcher> matcher = new Late<>(() -> new Matcher(inputs.model(), counts.get()));
        return new Matching(
                matcher,
                new Late<>(() -> new Reconciler(
                        matcher.get(),
                        job.thresholds(),
                        job.safety(),
                        inputs.dictionaries().regions())));
    }

    /** {@return who decides rows: others, if the workers have a cluster} */
    static Decide.Decider decider(
            Matching ofRosters,
            Matching ofLists,
            List<RosterFile> tables,
            Normaliser normaliser,
            Workers workers,
            Supplier<byte[]> parcel,
            RunStores kept) {
        Cluster cluster = workers.cluster();
        return cluster != null
                ? new DecideElsewhere(cluster, parcel, tables, kept.candidates())
                : new Decide.Here(
                        file -> (tables.get(file).list() == null ? ofRosters : ofLists)
                                .reconciler()
                                .get(),
                        normaliser);
    }
}
