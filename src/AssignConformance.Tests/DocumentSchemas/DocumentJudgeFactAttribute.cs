using Xunit;

namespace AssignConformance.Tests.DocumentSchemas;

/// <summary>A test that asks the judge of documents, and skips clearly where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DocumentJudgeFactAttribute : FactAttribute
{
    public DocumentJudgeFactAttribute() => Skip = DocumentJudge.WhatIsMissing is { } missing ? $"needs {missing}" : null;
}
