namespace AssignConformance.Generation;

/// <summary>In what form a mapping answers with a documented response.</summary>
internal enum AnswerForm
{
    /// <summary>As the page shows it.</summary>
    Documented,

    /// <summary>With the deviating places mended.</summary>
    Mended,

    /// <summary>A list, with nothing in it.</summary>
    Empty,
}
