using System.Globalization;

namespace AssignConformance.Model.Json;

/// <summary>A file that is not of the form that it must have; the message begins with <c>file:line:column</c>.</summary>
public sealed class JsonFormException(string file, TextPosition place, string what)
    : UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"{file}:{place.Line}:{place.Column}: {what}"));
