using AssignConformance.Model;

namespace AssignConformance.Reports.Merging;

/// <summary>Streams that are not the shards of one run. The message names them.</summary>
public sealed class MergeException(string message) : UnusableInputException(message);
