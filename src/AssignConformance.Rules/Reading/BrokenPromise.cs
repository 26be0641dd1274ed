namespace AssignConformance.Rules.Reading;

/// <summary>A Response section whose type no example shows.</summary>
internal static class BrokenPromise
{
    /// <summary>What the first example holds in place of the promised type; null where an example keeps the promise, or none can be held against it.</summary>
    /// <remarks>Where one of several examples keeps the promise, the others are about something else; so is a text that links to the shown type too.</remarks>
    public static ResponseSubject? Of(ApiPage page, PageContext context)
    {
        var subjects = page.AllResponses().Select(example => context.SubjectOf(page, example)).Where(subject => subject.Promised is not null && subject.Actual is not null).ToList();
        return subjects.Count > 0 && subjects.TrueForAll(subject => subject.DiffersFromPromise) ? subjects[0] : null;
    }
}
