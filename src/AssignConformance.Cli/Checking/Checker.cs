using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;
using AssignConformance.Rules;
using AssignConformance.Rules.Suppressions;

namespace AssignConformance.Cli.Checking;

/// <summary>Reads all pages, and checks those that were asked for.</summary>
/// <param name="today">Suppressions hold until their day is over.</param>
internal sealed class Checker(CheckOptions options, DateOnly today, TextWriter error)
{
    /// <exception cref="Model.UnusableInputException">The pages, or a file beside them, can't be used.</exception>
    public async Task<CheckResult> CheckAsync(CancellationToken cancellationToken)
    {
        var workspace = await Workspace.LoadAsync(options.Docs, options.Metadata, cancellationToken);
        var chosen = await ChooseAsync(workspace);
        var suppressions = new SuppressionJudge(SuppressionSource.Read(workspace, options.Suppressions), today);
        var baseline = options.Baseline is null ? null : FindingBaseline.Read(options.Baseline);
        var found = workspace.Check(chosen.Contains, options.AsksSdk);
        var faults = suppressions.Judge(found, IsChecked, IsAsked);
        var all = found.Concat(workspace.WithLines(faults)).Order(Finding.PageOrder);
        var accepted = all.Select(finding => (Finding: finding, Suppression: suppressions.Find(finding))).ToImmutableArray();
        var (known, gone) = baseline?.Match(accepted.Where(each => each.Suppression is null).Select(each => each.Finding)) ?? ([], []);
        return new CheckResult(
            workspace,
            [.. accepted.Select(each => new CheckedFinding(each.Finding, each.Suppression, known.Contains(each.Finding)))],
            workspace.Pages.Count(page => chosen.Contains(page.Path)),
            workspace.Resources.Count(page => chosen.Contains(page.Path)),
            [.. gone.Where(entry => IsChecked(entry.Page) && IsAsked(entry.Rule))]);

        bool IsChecked(string page) => options.ChoosesEveryPage || chosen.Contains(page);
    }

    /// <summary>Of what the SDK would find, nothing is unused or gone where it is not asked.</summary>
    private bool IsAsked(string rule) => options.AsksSdk || !RuleSet.NeedsSdk(rule);

    private async Task<FrozenSet<string>> ChooseAsync(Workspace workspace)
    {
        var named = PageChoice.Resolve(workspace, options.Paths);
        if (options.Changed is null)
        {
            return options.Paths.Count == 0 ? workspace.PagePaths : named;
        }

        var (changed, others) = ChangedPages.Read(options.Changed, workspace);
        if (others > 0)
        {
            await error.WriteLineAsync($"assign-conformance: {options.Changed}: {Counted.Of(others, "path is", "paths are")} no pages of {ProjectLayout.NameOf(options.Docs)}, and passed over.");
        }

        return named.Concat(changed).ToFrozenSet(StringComparer.Ordinal);
    }
}
