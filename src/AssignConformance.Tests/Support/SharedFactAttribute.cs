using Xunit;

namespace AssignConformance.Tests.Support;

/// <summary>A test that needs the data beside the checkout, and skips clearly where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Repository.Shared))
        {
            Skip = "needs the folder ../shared beside the checkout";
        }
    }
}

/// <summary>As <see cref="SharedFactAttribute"/>, for theories.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!Directory.Exists(Repository.Shared))
        {
            Skip = "needs the folder ../shared beside the checkout";
        }
    }
}
