using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>A test that asks the second judge about bodies of the corpus, and skips clearly where either is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SecondJudgeFactAttribute : FactAttribute
{
    public SecondJudgeFactAttribute()
    {
        Skip = !Directory.Exists(Repository.Shared) ? "needs the folder ../shared beside the checkout"
            : SecondJudge.WhatIsMissing is { } missing ? $"needs {missing}"
            : null;
    }
}
