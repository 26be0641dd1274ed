namespace AssignConformance.Rules.Bodies;

/// <summary>AC3003: a value is of another JSON type than its declared type has, out of its range, or a string that tries its form and misses it.</summary>
public sealed class ValueTypeWrong : IPageRule
{
    public Rule Rule { get; } = new("AC3003", "value-type-wrong", Severity.Error, "{0} is {1}, and it is declared as {2} ({3}).")
    {
        Rationale = "The service refuses such a request; a typed client cannot read such a response.",
        Example = "\"id\": 7, where id is a String",
        Fix = "Write a value of the declared type, or correct the type where that is wrong.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from misfit in Misfit.Of(page, context, ValueFit.WrongKind).Concat(Misfit.OfForms(page, context))
           select misfit.Body.OnValue(Rule, misfit.Value, [misfit.Name, misfit.Value.Value.InWords(), misfit.Type.ToString(), misfit.Source]);
}
