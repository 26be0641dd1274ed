using System.Collections.Immutable;
using AssignConformance.Rules.Bodies;
using AssignConformance.Rules.Messages;
using AssignConformance.Rules.Metadata;
using AssignConformance.Rules.Sdk;
using AssignConformance.Rules.Structure;
using AssignConformance.Rules.Suppressions;
using AssignConformance.Rules.TypeNames;

namespace AssignConformance.Rules;

/// <summary>The rules about single pages: operation pages, resource pages, or both.</summary>
public static class RuleSet
{
    /// <summary>Every rule, in the order of their ids.</summary>
    public static ImmutableArray<IRule> All { get; } =
    [
        new HttpRequestMissing(),
        new HttpRequestMalformed(),
        new PlaceholderText(),
        new NotYetDocumented(),
        new AnnotationMalformed(),
        new LinkBroken(),
        new LinkCase(),
        new SectionMissing(),
        new PermissionsUndetermined(),
        new LiteralIdInPath(),
        new TitleDiffersFromHeading(),
        new PlaceholderRepeated(),
        new FrontMatterIncomplete(),
        new RequestExampleMissing(),
        new ResponseExampleMissing(),
        new PageUnreadable(),
        new ExampleUnpaired(),
        new SuppressionUnused(),
        new SuppressionExpired(),
        new SuppressionIncomplete(),
        new JsonInvalid(),
        new JsonDuplicateKey(),
        new ContentLengthWrong(),
        new PathNotDocumented(),
        new MethodDiffers(),
        new VersionSegmentDiffers(),
        new HostUnexpected(),
        new StatusNotDocumented(),
        new BodyNotAllowed(),
        new ReasonPhraseWrong(),
        new PlaceholderNameDiffers(),
        new ContentTypeMissing(),
        new AuthorizationRowMissing(),
        new BlankLineBeforeHeaders(),
        new MethodTokenInvalid(),
        new PathCase(),
        new UrlWhitespace(),
        new UrlRelative(),
        new BodyPresenceDiffers(),
        new FunctionParenthesesDiffer(),
        new ContentTypeRowMissing(),
        new RequestPropertyUndocumented(),
        new ResponsePropertyUndocumented(),
        new ValueTypeWrong(),
        new PropertyMissing(),
        new EnumValueUnknown(),
        new EnumValueCase(),
        new ReadOnlySent(),
        new NullNotAllowed(),
        new ValueWrapsSingleObject(),
        new ParameterNeverSent(),
        new TypeUnresolved(),
        new TableAndRepresentationDiffer(),
        new ValueIsTypeName(),
        new CollectionShapeWrong(),
        new ResponseTypeDiffers(),
        new TypeHashMissing(),
        new TypeUnknown(),
        new TypeNotDerived(),
        new TypeAbstract(),
        new AnnotationTypeDiffers(),
        new TypeNamespaceWrong(),
        new ControlKeyCase(),
        new TypeOnEnvelope(),
        new ContextMalformed(),
        new ContextVersionDiffers(),
        new PropertyUnknown(),
        new PropertyTypeDiffers(),
        new ActionSignatureDiffers(),
        new ReturnTypeDiffers(),
        new EnumMembersDiffer(),
        new PropertyUndocumented(),
        new BaseTypeDiffers(),
        new NullabilityDiffers(),
        new TypeWithoutClass(),
        new MemberWithoutProperty(),
        new DoesNotDeserialise(),
    ];

    private static readonly ImmutableHashSet<string> SdkRules = [.. All.OfType<ISdkRule>().Select(rule => rule.Rule.Id)];

    /// <summary>True for the rules that find nothing unless the SDK is asked (<see cref="PageContext.AsksSdk"/>).</summary>
    public static bool NeedsSdk(string id) => SdkRules.Contains(id);

    /// <summary>The rule of that id, in any letter case, or null.</summary>
    public static Rule? Find(string id)
        => All.Select(each => each.Rule).FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
