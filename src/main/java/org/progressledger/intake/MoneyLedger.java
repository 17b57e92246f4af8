package org.progressledger.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Decided;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundStreams;
import org.progressledger.fund.Funds;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;
import org.progressledger.fund.Refusal;
import org.progressledger.intake.MoneyLine.Finding;
import org.progressledger.ledger.axon.Source;

/**
 * The books of the money while one list is checked or applied. Both decide in the same way; a check decides on the books
 * as they would be after the rows before. Not for several threads.
 */
final class MoneyLedger {

    private final Funds funds;
    private final FundStreams streams;
    private final Map<String, AllocationId> entered;
    private final Map<AllocationId, AllocationBook> foreseen = new HashMap<>();
    private final Map<String, List<ProjectDescribed>> foreseenProjects = new HashMap<>();

    /** @param entered the allocation that each voucher line is entered for already; none for a plan */
    MoneyLedger(Funds funds, FundStreams streams, Map<String, AllocationId> entered) {
        this.funds = funds;
        this.streams = streams;
        this.entered = Map.copyOf(entered);
    }

    /**
     * What becomes of a row.
     *
     * @param events what its entry leads to
     * @param project the description that registers its project
     */
    record Plan(
            LedgerCheck.Answer answer,
            Optional<EntryCommand> command,
            List<AllocationEvent> events,
            Optional<DescribeProject> project) {

        static Plan refused(List<RowProblem> problems) {
            return new Plan(
                    new LedgerCheck.Answer(RowEffect.REFUSED, problems), Optional.empty(), List.of(), Optional.empty());
        }
    }

    /** What becomes of a row once those before it are recorded. Records nothing. */
    LedgerCheck.Answer foresee(MoneyRow row) {
        Plan plan = plan(row, new MoneyBooks(this::foreseen, this::foreseenProject));
        for (AllocationEvent event : plan.events()) {
            foreseen.put(event.allocation(), foreseen(event.allocation()).after("", Long.MAX_VALUE, event));
        }
        plan.project().ifPresent(project -> foreseenProjects.put(project.code(), List.of(described(project))));
        return plan.answer();
    }

    private AllocationBook foreseen(AllocationId allocation) {
        return foreseen.computeIfAbsent(allocation, streams::book);
    }

    private List<ProjectDescribed> foreseenProject(String code) {
        return foreseenProjects.computeIfAbsent(code, streams::project);
    }

    private static ProjectDescribed described(DescribeProject project) {
        return new ProjectDescribed(
                project.code(),
                project.name(),
                project.kind(),
                project.places(),
                project.capacity(),
                project.firstYear(),
                project.lastYear(),
                project.investment(),
                project.central(),
                project.owner(),
                project.effectiveOn(),
                project.decision());
    }

    /** Records a row inside a unit of work, on the books as they are in it. */
    Plan record(MoneyRow row, Source file) {
        Plan plan = plan(row, new MoneyBooks(streams::book, streams::project));
        Source source = row.place().in(file);
        plan.project().ifPresent(project -> funds.send(project, source));
        plan.command().ifPresent(command -> funds.send(command, source));
        return plan;
    }

    private Plan plan(MoneyRow row, MoneyBooks books) {
        if (row.line().isEmpty()) {
            return Plan.refused(row.problems());
        }
        MoneyLine line = row.line().get();
        Finding finding = line.find(row, books);
        List<RowProblem> problems = new ArrayList<>(row.problems());
        if (finding instanceof Finding.Lacking lacking) {
            problems.add(lacking.problem());
            return Plan.refused(problems);
        }
        EntryCommand command = ((Finding.Found) finding).command();
        Optional.ofNullable(entered.get(command.entry().id()))
                .filter(other -> !other.equals(command.allocation()))
                .ifPresent(other -> problems.add(row.problem(
                        PaymentColumn.VOUCHER,
                        ProblemCode.VOUCHER_LINE_ELSEWHERE,
                        command.entry().id(),
                        other)));
        Optional<DescribeProject> project = project(row, line, books, problems);
        Decided<AllocationEvent> decided = funds.foresee(command, books.allocations());
        if (decided instanceof Decided.Refused<AllocationEvent> refused) {
            refused.refusals().forEach(refusal -> problems.add(problem(row, line, refusal)));
        }
        if (!ProblemCode.refusing(problems).isEmpty()) {
            return Plan.refused(problems);
        }
        if (decided instanceof Decided.Events<AllocationEvent> happened) {
            happened.warnings()
                    .forEach(warning ->
                            problems.add(row.place().problem(line.holder(), ProblemCode.FUNDS_WARN, language ->
                                    new Object[] {warning.text(language)})));
            return new Plan(
                    new LedgerCheck.Answer(RowEffect.CREATED, problems),
                    Optional.of(command),
                    happened.events(),
                    project);
        }
        return new Plan(
                new LedgerCheck.Answer(RowEffect.UNCHANGED, problems), Optional.empty(), List.of(), Optional.empty());
    }

    /** The description of a project that the ledger does not know; of a known one only a name that differs is told. */
    private Optional<DescribeProject> project(
            MoneyRow row, MoneyLine line, MoneyBooks books, List<RowProblem> problems) {
        if (!(line instanceof PlanLine plan) || plan.level() != PlanLevel.DETAIL) {
            return Optional.empty();
        }
        String code = plan.purpose().project().orElseThrow();
        List<ProjectDescribed> known = books.projects().apply(code);
        if (known.isEmpty()) {
            if (line.project().isEmpty()) {
                problems.add(row.problem(PlanColumn.PROJECT_NAME, ProblemCode.PROJECT_UNKNOWN, code));
            }
            line.project()
                    .map(funds::refusals)
                    .ifPresent(refusals -> refusals.forEach(refusal -> problems.add(problem(row, line, refusal))));
            return line.project();
        }
        line.project()
                .filter(said -> known.stream()
                        .noneMatch(before -> Words.fold(before.name()).equals(Words.fold(said.name()))))
                .ifPresent(said -> problems.add(row.problem(
                        PlanColumn.PROJECT_NAME,
                        ProblemCode.PROJECT_NAME_DIFFERS,
                        code,
                        known.get(known.size() - 1).name(),
                        said.name())));
        return Optional.empty();
    }

    private static RowProblem problem(MoneyRow row, MoneyLine line, Refusal refusal) {
        return row.place().problem(line.column(refusal.reason()), ProblemCode.FUNDS_REFUSE, (Locale language) ->
                new Object[] {refusal.text(language)});
    }
}
