using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>An instance with both verdicts.</summary>
internal sealed record JudgedInstance(Instance Instance, bool Ours, bool Theirs)
{
    public override string ToString() => $"{Instance.Origin}, {Instance.Kind}: ours {Ours}, ajv {Theirs}: {Instance.Text}";
}

/// <summary>The verdicts of both judges on all instances, by one form of the schemas.</summary>
internal sealed record Judgement(SchemaForm Form, IReadOnlyList<JudgedInstance> Judged)
{
    public IEnumerable<JudgedInstance> Disagreements => Judged.Where(each => each.Ours != each.Theirs);

    /// <summary>How many instances we refuse.</summary>
    public int Invalid => Judged.Count(each => !each.Ours);

    public static async Task<Judgement> OfAsync(IReadOnlyList<Instance> instances, SchemaForm form)
    {
        var theirs = SecondJudge.JudgeAsync(instances, form);
        var ours = await Task.Run(() => Verdicts(instances, form));
        return new Judgement(form, [.. instances.Zip(ours, await theirs).Select(each => new JudgedInstance(each.First, each.Second, each.Third))]);
    }

    /// <summary>A line a kind: instances, how many we refuse, disagreements.</summary>
    public string Table()
    {
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Form.Name,-16} instances  invalid  disagreements\n");
        foreach (var kind in Judged.GroupBy(each => each.Instance.Kind).OrderBy(group => group.Key))
        {
            Line(table, kind.Key.ToString(), [.. kind]);
        }

        return Line(table, "all", Judged).ToString();
    }

    private static StringBuilder Line(StringBuilder table, string name, IReadOnlyList<JudgedInstance> judged)
        => table.Append(CultureInfo.InvariantCulture, $"{name,-16} {judged.Count,9} {judged.Count(each => !each.Ours),8} {judged.Count(each => each.Ours != each.Theirs),14}\n");

    private static bool[] Verdicts(IReadOnlyList<Instance> instances, SchemaForm form)
    {
        var validators = new ConcurrentDictionary<BodyContract, Lazy<BodyValidator>>(ReferenceEqualityComparer.Instance);
        BodyValidator ValidatorOf(BodyContract contract)
            => validators.GetOrAdd(contract, each => new Lazy<BodyValidator>(() => BodyValidator.FromSchema(form.TextOf(each)))).Value;

        return [.. instances.AsParallel().AsOrdered().Select(instance => ValidatorOf(instance.Contract).Validate(JsonText.Read(instance.Text).Root!).IsEmpty)];
    }
}
