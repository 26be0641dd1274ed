namespace AssignConformance.Rules.Sdk;

/// <summary>A rule by which the SDK contradicts a page; it finds nothing unless the SDK is asked.</summary>
internal interface ISdkRule : IPageRule;
