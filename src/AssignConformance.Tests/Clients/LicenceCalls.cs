using System.Collections.Immutable;
using Microsoft.Graph.Models;

namespace AssignConformance.Tests.Clients;

/// <summary>Assigned licences. No page of <c>assignLicense</c> is at hand.</summary>
internal static class LicenceCalls
{
    public static ImmutableArray<ClientCall> All { get; } =
    [
        new("v1.0/user-list-licensedetails", 200, async client => await client.Me.LicenseDetails.GetAsync())
        {
            Unreadable = "it shows placeholders where GUIDs belong",
            Mended = Licence(sku: new("70e133bb-57c3-d678-7bab-aa7269cf3d6f"), plan: new("f1770941-9f31-06cd-c5df-b6c307de9865")),
        },
        new("v1.0/user-reprocesslicenseassignment", 200, async client => await client.Users["1"].ReprocessLicenseAssignment.PostAsync())
        {
            Unreadable = "it shows a placeholder where a GUID belongs",
            Mended = Reprocessed(sku: new("13f6821c-2aba-be4c-2f65-83889151dc8a")),
        },
    ];

    private static LicenseDetailsCollectionResponse Licence(Guid sku, Guid plan) => new()
    {
        Value =
        [
            new()
            {
                Id = "id-value",
                SkuId = sku,
                SkuPartNumber = "skuPartNumber-value",
                ServicePlans =
                [
                    new()
                    {
                        ServicePlanId = plan,
                        ServicePlanName = "servicePlanName-value",
                        ProvisioningStatus = "provisioningStatus-value",
                        AppliesTo = "appliesTo-value",
                    },
                ],
            },
        ],
    };

    private static User Reprocessed(Guid sku) => new()
    {
        AccountEnabled = true,
        AssignedLicenses = [new() { DisabledPlans = [new Guid("11b0131d-43c8-4bbb-b2c8-e80f9a50834a")], SkuId = sku }],
        AssignedPlans =
        [
            new()
            {
                AssignedDateTime = new(2016, 10, 19, 10, 37, 0, TimeSpan.Zero),
                CapabilityStatus = "capabilityStatus-value",
                Service = "service-value",
                ServicePlanId = new("bea13e0c-3828-4daa-a392-28af7ff61a0f"),
            },
        ],
        BusinessPhones = ["businessPhones-value"],
        City = "city-value",
        CompanyName = "companyName-value",
    };
}
