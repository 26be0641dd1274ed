using System.Collections.Immutable;
using AssignConformance.Docs.Operations;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Examples;

/// <summary>Finds the example requests and responses: fences outside the HTTP request section (those under tabs there too, where an annotation calls them requests), told by their shape and, where they have none, by the annotation.</summary>
internal sealed class ExampleReader
{
    private readonly ImmutableArray<RequestExample>.Builder _requests = ImmutableArray.CreateBuilder<RequestExample>();
    private readonly ImmutableArray<ResponseExample>.Builder _responses = ImmutableArray.CreateBuilder<ResponseExample>();
    private readonly ImmutableArray<RequestExample>.Builder _ignoredRequests = ImmutableArray.CreateBuilder<RequestExample>();
    private readonly ImmutableArray<ResponseExample>.Builder _ignoredResponses = ImmutableArray.CreateBuilder<ResponseExample>();
    private readonly ImmutableArray<Located<string>>.Builder _annotationTypes = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<ReadingFault>.Builder _faults = ImmutableArray.CreateBuilder<ReadingFault>();

    /// <summary>Bodies without a status line that stand under "Response": they count where the page shows no other response.</summary>
    private readonly ImmutableArray<ResponseExample>.Builder _bareResponses = ImmutableArray.CreateBuilder<ResponseExample>();

    private readonly HeadingTrail _trail = new();

    private Annotation? _annotation;
    private string? _lastUrl;
    private bool _isUnderTab;
    private bool _isUnderResponse;
    private bool _isShortened;
    private int _level;

    /// <summary>The level of the heading under which a note calls all examples shortened, or null.</summary>
    private int? _allShortenedUnder;

    /// <summary>The list whose last example may find its body in the next fence, or null.</summary>
    private object? _bodiless;

    private ExampleReader()
    {
    }

    /// <summary>Adds the examples, the annotations' types and the faults of both to a page.</summary>
    /// <param name="httpRequestFences">Fences of the HTTP request section, which are no examples.</param>
    public static ApiPage Read(ApiPage page, ImmutableArray<PageBlock> blocks, HashSet<PageBlock.Fence> httpRequestFences)
    {
        var reader = new ExampleReader();
        foreach (var block in blocks)
        {
            reader.Read(block, httpRequestFences);
        }

        var read = page with
        {
            RequestExamples = reader._requests.ToImmutable(),
            ResponseExamples = reader._responses.Count + reader._ignoredResponses.Count == 0 ? reader._bareResponses.ToImmutable() : reader._responses.ToImmutable(),
            IgnoredRequestExamples = reader._ignoredRequests.ToImmutable(),
            IgnoredResponseExamples = reader._ignoredResponses.ToImmutable(),
            AnnotationTypes = reader._annotationTypes.ToImmutable(),
        };
        return read with { Faults = [.. page.Faults, .. reader._faults, .. ExamplePairing.FindUnpaired(read)] };
    }

    private void Read(PageBlock block, HashSet<PageBlock.Fence> httpRequestFences)
    {
        switch (block)
        {
            case PageBlock.Heading heading:
                _annotation = heading.Level > 2 ? _annotation : null;
                _isShortened = false;
                _bodiless = null;
                _level = heading.Level;
                _allShortenedUnder = heading.Level <= _allShortenedUnder ? null : _allShortenedUnder;
                _isUnderTab = false;
                _isUnderResponse = IsResponse(heading.Text);
                _trail.Follow(heading);
                break;
            case PageBlock.Tab:
                _isUnderTab = true;
                break;
            case PageBlock.Comment comment:
                ReadAnnotation(comment);
                break;
            case PageBlock.Prose prose:
                ReadProse(prose.ReadText());
                break;
            case PageBlock.Fence fence:
                if (!httpRequestFences.Contains(fence) || (_isUnderTab && Is(_annotation?.BlockType, "request")))
                {
                    ReadFence(fence);
                }

                (_annotation, _isShortened, _isUnderResponse) = (null, false, false);
                break;
        }
    }

    private void ReadProse(string text)
    {
        if (SaysShortened(text))
        {
            _isShortened = true;
            _allShortenedUnder = text.Contains("response objects", StringComparison.OrdinalIgnoreCase) ? _level : _allShortenedUnder;
        }

        if (IsResponse(text))
        {
            (_isUnderResponse, _bodiless) = (true, null);
        }
    }

    private void ReadAnnotation(PageBlock.Comment comment)
    {
        if (AnnotationReader.Read(comment, out var fault) is not { } annotation)
        {
            return;
        }

        _annotation = annotation;
        if (annotation.ODataType is { } type)
        {
            _annotationTypes.Add(new Located<string>(type, annotation.Span));
        }

        if (fault is not null)
        {
            _faults.Add(new ReadingFault("AC1005", fault, annotation.Span));
        }
    }

    private void ReadFence(PageBlock.Fence fence)
    {
        var message = HttpMessage.Read(fence);
        var blockType = _annotation?.BlockType;
        var isIgnored = Is(blockType, "ignored");
        if (message.IsRequest || (!message.IsResponse && Is(blockType, "request")))
        {
            Add(isIgnored ? _ignoredRequests : _requests, RequestOf(fence, message));
        }
        else if (message.IsResponse || Is(blockType, "response"))
        {
            Add(isIgnored ? _ignoredResponses : _responses, ResponseOf(fence, message));
        }
        else
        {
            AddBody(fence, message);
        }
    }

    private void Add<T>(ImmutableArray<T>.Builder examples, T example)
        where T : Example
    {
        examples.Add(example);
        _lastUrl = example is RequestExample request ? request.Url : _lastUrl;
        _bodiless = example is { Body: null } and (RequestExample { Method: "POST" or "PUT" or "PATCH" } or ResponseExample { StatusCode: >= 200 and not 204 }) ? examples : null;
    }

    /// <summary>Gives the example right before, where it lacks a body, the JSON of a fence of its own; under "Response" it is a response without status line.</summary>
    private void AddBody(PageBlock.Fence fence, HttpMessage message)
    {
        if (message is { Headers.IsEmpty: true, Body: { Text: ['{' or '[', ..] } body } && (_annotation is null || (Is(_annotation.BlockType, "example") && !RequestTarget.IsElsewhere(_lastUrl))))
        {
            if (_bodiless is null && _isUnderResponse)
            {
                (_trail.IsInExample ? _responses : _bareResponses).Add(ResponseOf(fence, message));
            }

            switch (_bodiless)
            {
                case ImmutableArray<RequestExample>.Builder requests:
                    requests[^1] = requests[^1] with { Body = body };
                    break;
                case ImmutableArray<ResponseExample>.Builder responses:
                    responses[^1] = responses[^1] with { Body = body };
                    break;
            }
        }

        _bodiless = null;
    }

    private static bool IsResponse(string text) => text.AsSpan().Trim(" :*").Equals("Response", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string? blockType, string name) => string.Equals(blockType, name, StringComparison.OrdinalIgnoreCase);

    private RequestExample RequestOf(PageBlock.Fence fence, HttpMessage message) => new()
    {
        Fence = fence.Span,
        Language = fence.Language,
        Annotation = _annotation,
        Headings = _trail.Texts,
        Topic = _trail.Topic,
        Method = message.Method,
        Url = message.Target,
        RequestLine = message.StartLineSpan,
        BlankLineBeforeHeaders = message.BlankLine,
        Headers = message.Headers,
        Body = message.Body,
    };

    private ResponseExample ResponseOf(PageBlock.Fence fence, HttpMessage message) => new()
    {
        Fence = fence.Span,
        Language = fence.Language,
        Annotation = _annotation,
        Headings = _trail.Texts,
        Topic = _trail.Topic,
        StatusCode = message.StatusCode,
        ReasonPhrase = message.ReasonPhrase,
        StatusLine = message.StartLineSpan,
        Headers = message.Headers,
        Body = message.Body,
        IsShortened = _isShortened || _allShortenedUnder is not null || _annotation?.IsTruncated == true,
    };

    /// <summary>A note in the plural ("The response objects shown here …") holds for all examples under its heading.</summary>
    private static bool SaysShortened(string text)
        => text.Contains("shortened", StringComparison.OrdinalIgnoreCase) || text.Contains("truncated", StringComparison.OrdinalIgnoreCase);
}
