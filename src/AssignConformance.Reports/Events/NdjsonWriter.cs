using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>Writes events as they happen, one JSON object a line, each line handed to the operating system before the next event.</summary>
/// <remarks>Never throws for what the disk does: the first failure becomes <see cref="Fault"/> and nothing more is written, so that the
/// file never has a hole. What was written stays readable.</remarks>
public sealed class NdjsonWriter : IRunEventSink, IDisposable
{
    private readonly string _path;
    private Stream? _output;

    /// <param name="output">Owned by the writer from here on.</param>
    /// <param name="path">The name that <see cref="Fault"/> gives.</param>
    public NdjsonWriter(Stream output, string path) => (_output, _path) = (output, path);

    private NdjsonWriter(string path, Exception cause) => (_path, Fault) = (path, ReportFault.Of(path, cause));

    /// <summary>Why nothing more is written, or null.</summary>
    public ReportFault? Fault { get; private set; }

    /// <summary>Starts a new file, replacing an old one, and creates its folder; where that fails the writer has its <see cref="Fault"/> at once.</summary>
    public static NdjsonWriter Create(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new NdjsonWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), path);
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            return new NdjsonWriter(path, exception);
        }
    }

    public void Handle(RunEvent runEvent)
    {
        if (_output is null)
        {
            return;
        }

        try
        {
            _output.Write([.. EventJson.Write(runEvent), (byte)'\n']);
            _output.Flush();
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            Fail(exception);
        }
    }

    public void Dispose()
    {
        try
        {
            _output?.Dispose();
            _output = null;
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        Fault ??= ReportFault.Of(_path, exception);
        var broken = _output;
        _output = null;
        try
        {
            broken?.Dispose();
        }
        catch (Exception again) when (ReportFault.IsOfTheDisk(again))
        {
            // Told already: the first failure is the cause.
        }
    }
}
