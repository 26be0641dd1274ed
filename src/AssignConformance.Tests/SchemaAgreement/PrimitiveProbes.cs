namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>JSON texts at and beyond the limits of each primitive type: some are values of it, some nearly.</summary>
internal static class PrimitiveProbes
{
    private static readonly string[] Dates =
    [
        "\"2017-02-28\"", "\"2020-02-29\"", "\"2017-02-30\"", "\"2017-04-31\"", "\"2017-13-01\"", "\"2017-00-10\"", "\"17-01-01\"", "\"-0044-03-15\"", "\"12017-01-01\"",
        "\"2017-1-1\"", "\"2017-01-01T00:00:00Z\"", "\"2017-01-01\\n\"", "\" 2017-01-01\"", "\"٢٠١٧-01-01\"", "\"２０１７-01-01\"", "\"\"", "\"01/31/2017\"",
    ];

    private static readonly string[] Instants =
    [
        "\"2017-01-01T00:00:35.1329464-08:00\"", "\"2017-01-01T00:00Z\"", "\"2017-01-01T00:00:00.123456789012Z\"", "\"2017-01-01T00:00:00.1234567890123Z\"", "\"2021\"",
        "\"2017-01-01\"", "\"2017-01-01T00:00:00\"", "\"2017-01-01 00:00:00Z\"", "\"2017-01-01t00:00:00z\"", "\"2017-01-01T24:00:00Z\"", "\"2016-12-31T23:59:60Z\"",
        "\"2017-01-01T00:00:00Z\\n\"", "\"2017-01-01T00:00:00Z\\r\\n\"", "\"\\u20282017-01-01T00:00:00Z\"", "\"2017-01-01T00:00:00+1:00\"", "\"2017-01-01T00:00:00+24:00\"",
        "\"2017-02-31T00:00:00Z\"", "\"٢٠١٧-01-01T00:00:00Z\"", "\"\"", "\"String (timestamp)\"",
    ];

    private static readonly string[] Times =
    [
        "\"00:00\"", "\"23:59:59.9999999\"", "\"24:00:00\"", "\"1:00\"", "\"12:60\"", "\"12:00:00\\n\"", "\"12:00:00.\"", "\"١٢:00\"", "\"\"", "\"12:00:00Z\"",
    ];

    private static readonly string[] Durations =
    [
        "\"PT1H\"", "\"P1D\"", "\"-P1DT2H3M4.5S\"", "\"PT0.001S\"", "\"P\"", "\"PT\"", "\"P1DT\"", "\"P1Y\"", "\"P1W\"", "\"1:00:00\"", "\"PT1.5H\"", "\"PT1H\\n\"", "\"pt1h\"", "\"PT١H\"", "\"\"", "\"--PT1H\"",
    ];

    private static readonly string[] Guids =
    [
        "\"12345678-90ab-cdef-ABCD-1234567890ab\"", "\"1234567890abcdefabcd1234567890ab\"", "\"{12345678-90ab-cdef-abcd-1234567890ab}\"", "\"12345678-90ab-cdef-abcd-1234567890ab\\n\"",
        "\"12345678-90ab-cdef-abcd-1234567890ag\"", "\"12345678-90ab-cdef-abcd-1234567890a\"", "\"１2345678-90ab-cdef-abcd-1234567890ab\"", "\"\"", "\"urn:uuid:12345678-90ab-cdef-abcd-1234567890ab\"",
    ];

    private static readonly string[] Binaries =
    [
        "\"\"", "\"AAECAw==\"", "\"_-8\"", "\"aGVsbG8=\"", "\"a\"", "\"a b=\"", "\"====\"", "\"AAEC\\n\"", "\"AA=\"", "\"ＡＡ==\"", "\"AAEC\\u0000\"",
    ];

    private static readonly string[] Floats =
    [
        "0.5", "-2.25", "7", "\"INF\"", "\"-INF\"", "\"NaN\"", "\"inf\"", "\"INF\\n\"", "\"+INF\"", "\"1.5\"", "\"\"", "\"NaN \"",
    ];

    /// <summary>Probes of that type, none where every value is one of it.</summary>
    public static IReadOnlyList<string> Of(string typeName) => typeName switch
    {
        "Edm.Byte" => Around(byte.MinValue, byte.MaxValue),
        "Edm.SByte" => Around(sbyte.MinValue, sbyte.MaxValue),
        "Edm.Int16" => Around(short.MinValue, short.MaxValue),
        "Edm.Int32" => Around(int.MinValue, int.MaxValue),
        "Edm.Int64" => ["0", "-1", "1.5", "9007199254740991", "-9007199254740991", "9223372036854775808", "99999999999999999999", "\"7\"", "1e3", "1.0"],
        "Edm.Decimal" => ["0.5", "-2.25", "7", "0.1234567890123456789", "\"1.5\"", "\"INF\"", "99999999999999999999", "1e-3"],
        "Edm.Single" or "Edm.Double" => Floats,
        "Edm.Guid" => Guids,
        "Edm.Date" => Dates,
        "Edm.DateTimeOffset" => Instants,
        "Edm.TimeOfDay" => Times,
        "Edm.Duration" => Durations,
        "Edm.Binary" => Binaries,
        _ => [],
    };

    private static string[] Around(long minimum, long maximum)
    {
        FormattableString[] values = [$"{minimum}", $"{minimum - 1}", $"{maximum}", $"{maximum + 1}", $"{maximum}.5", $"\"{maximum}\"", $"{maximum}.0", $"-0.5", $"4294967296", $"-99999999999"];
        return [.. values.Select(FormattableString.Invariant)];
    }
}
