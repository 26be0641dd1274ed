using AssignConformance.Model;

namespace AssignConformance.Generation;

/// <summary>Pages whose artefacts nothing can tell apart; the message names them.</summary>
public sealed class IndistinctPagesException(string message) : UnusableInputException(message);
