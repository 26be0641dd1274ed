namespace AssignConformance.Rules;

/// <summary>Something that pages must not have. Stateless: the same page and context give the same findings.</summary>
public interface IRule
{
    Rule Rule { get; }
}
