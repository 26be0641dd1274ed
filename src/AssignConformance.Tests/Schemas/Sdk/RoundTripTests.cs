using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Schemas.Sdk.ReadBody;

namespace AssignConformance.Tests.Schemas.Sdk;

/// <summary>What means the same after a round trip though the SDK writes it otherwise, or not at all; and beside each what does not.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void What_the_SDK_reads_and_never_writes_is_not_lost()
    {
        Told("managedDevice", """{"deviceName": "a", "isEncrypted": true, "totalStorageSpaceInBytes": 7, "deviceActionResults": [{"actionName": "a"}]}""").Should().BeEmpty();
        Told("managedDevice", """{"isEncrypted": "yes"}""").Should().Equal("Dropped /isEncrypted Edm.Boolean");
    }

    [Theory]
    [InlineData("08:00:00.0000000", true)]
    [InlineData("08:00:00.5", true)]
    [InlineData("08:00:00", true)]
    [InlineData("noon", false)]
    public void A_time_of_day_loses_its_fraction_and_no_more(string time, bool isKept)
        => Told("workingHours", $$"""{"startTime": "{{time}}"}""").Should().Equal(isKept ? [] : ["Dropped /startTime Edm.TimeOfDay"]);

    [Theory]
    [InlineData("2020-02-04T07:00:00Z", true)]
    [InlineData("2020-02-04T07:00:00", true)]
    [InlineData("2020-02-04", true)]
    [InlineData("2020-02-04T07:00:00.120Z", true)]
    [InlineData("2020-02-04T07:00:00.1234567-08:00", true)]
    [InlineData("0001-01-01T00:00:00Z", true)]
    [InlineData("2020-11-010T20:00:34Z", false)]
    public void A_moment_may_come_back_in_another_form(string moment, bool isKept)
        => Told("user", $$"""{"createdDateTime": "{{moment}}"}""").Should().Equal(isKept ? [] : ["Dropped /createdDateTime Edm.DateTimeOffset"]);

    [Fact]
    public void A_time_without_a_date_comes_back_as_one_of_today()
        => Told("user", """{"createdDateTime": "10:00:00"}""").Should().Equal("Changed /createdDateTime Edm.DateTimeOffset");

    [Theory]
    [InlineData("2020-09-08", true)]
    [InlineData("2020-09-08T00:00:00Z", true)]
    [InlineData("2020-09-08T12:02:30.667Z", false)]
    public void A_date_may_be_written_as_its_midnight_and_loses_any_other_time(string date, bool isKept)
        => Told("recurrenceRange", $$"""{"startDate": "{{date}}"}""").Should().Equal(isKept ? [] : ["Changed /startDate Edm.Date"]);

    [Theory]
    [InlineData("PT1H", true)]
    [InlineData("PT60M", true)]
    [InlineData("-P1DT2H", true)]
    [InlineData("one hour", false)]
    public void A_duration_may_come_back_in_another_form(string duration, bool isKept)
        => Told("bookingService", $$"""{"defaultDuration": "{{duration}}"}""").Should().Equal(isKept ? [] : ["Refused /defaultDuration Edm.Duration"]);

    [Theory]
    [InlineData("normal", true)]
    [InlineData("Normal", true)]
    [InlineData("urgent", false)]
    public void A_member_is_known_in_any_letter_case(string member, bool isKept)
        => Told("message", $$"""{"importance": "{{member}}"}""").Should().Equal(isKept ? [] : ["NoMember /importance Importance"]);

    [Fact]
    public void Members_that_one_value_joins_may_come_back_in_another_order()
    {
        Told("workforceIntegration", """{"supportedEntities": "swapRequest,shift"}""").Should().BeEmpty();
        Told("message", """{"importance": "low,normal"}""").Should().Equal("NoMember /importance Importance");
    }

    [Fact]
    public void Each_item_of_a_list_is_looked_at()
    {
        Told("printerStatus", """{"details": ["paused", null, "disconnected"]}""").Should().Equal("NoMember /details/2 PrinterProcessingStateDetail");
        Told("user", """{"businessPhones": ["a", 7], "imAddresses": ["a"]}""").Should().Equal("Changed /businessPhones/1 Edm.String");
        Told("user", """{"businessPhones": "a", "assignedLicenses": {}, "messages": 7}""").Should()
            .Equal("Dropped /businessPhones Collection(Edm.String)", "Dropped /assignedLicenses Collection(AssignedLicense)", "Dropped /messages Collection(Message)");
    }

    [Fact]
    public void Null_is_nothing_to_lose()
        => Told("user", """{"displayName": null, "createdDateTime": null, "manager": null, "messages": null, "businessPhones": null}""").Should().BeEmpty();

    [Fact]
    public void Any_JSON_is_not_looked_into()
        => Told("workbookRange", """{"values": [[1, "a", {"b": true}]], "text": {"any": "thing"}}""").Should().BeEmpty();

    [Theory]
    [InlineData("0.1")]
    [InlineData("16777217")]
    [InlineData("1e3")]
    public void Numbers_are_compared_by_value(string number)
        => Told("geoCoordinates", $$"""{"latitude": {{number}}}""").Concat(Told("workbookChart", $$"""{"height": {{number}}}""")).Should().BeEmpty();

    [Fact]
    public void A_value_of_another_kind_is_lost()
        => Told("user", """{"displayName": 7, "accountEnabled": "true", "mailboxSettings": "a", "employeeOrgData": []}""").Should()
            .Equal("Dropped /displayName Edm.String", "Dropped /accountEnabled Edm.Boolean", "Dropped /mailboxSettings MailboxSettings", "Dropped /employeeOrgData EmployeeOrgData");
}
