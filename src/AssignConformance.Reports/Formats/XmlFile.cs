using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AssignConformance.Reports.Formats;

/// <summary>How XML reports are written: UTF-8 without byte order mark, indented, with <c>\n</c>.</summary>
internal static class XmlFile
{
    public static void Write(XDocument document, Stream output)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None, CloseOutput = false };
        using var writer = XmlWriter.Create(output, settings);
        document.Save(writer);
    }
}
