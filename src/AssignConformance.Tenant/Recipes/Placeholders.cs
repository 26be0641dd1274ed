namespace AssignConformance.Tenant.Recipes;

/// <summary>What a recipe leaves to the run.</summary>
public static class Placeholders
{
    /// <summary>The object's name, <see cref="Objects.RunMark.NameFor"/>.</summary>
    public const string Name = "{name}";

    /// <summary>The run's mark, <see cref="Objects.RunMark.Text"/>.</summary>
    public const string Mark = "{mark}";

    /// <summary>The id of the configured test group.</summary>
    public const string TestGroup = "{testGroup}";
}
