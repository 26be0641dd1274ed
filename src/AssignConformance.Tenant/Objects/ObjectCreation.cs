using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Json;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Objects;

/// <summary>Makes a run's disposable objects, on record before they can exist.</summary>
public sealed class ObjectCreation(ITenantSender sender, IJournal journal, OwnedObjects owned, RunMark mark, TimeProvider time)
{
    /// <summary>Makes the recipe's object. Where the answer is lost the object may exist all the same: clean-up finds it by its name.</summary>
    /// <returns>The object, or why there is none.</returns>
    /// <exception cref="IOException">The journal can't be written; nothing was sent.</exception>
    public async Task<(DisposableObject? Created, ExchangeFailure? Failure)> CreateAsync(Recipe recipe, string version, CancellationToken cancellationToken)
    {
        var name = mark.NameFor(version);
        journal.Write(new JournalEntry.Creating(time.GetUtcNow(), recipe.Name, version, recipe.Collection, name));
        var exchange = await sender.SendAsync(Request(recipe, version), cancellationToken);
        if (exchange.IsSuccess() && TenantObject.Read(exchange.Response!, recipe) is { } answered)
        {
            var created = new DisposableObject(recipe.Name, version, recipe.Collection, answered.Id);
            journal.Write(new JournalEntry.Created(time.GetUtcNow(), recipe.Name, version, recipe.Collection, name, answered.Id));
            owned.Add(created);
            return (created, null);
        }

        if (!exchange.IsSuccess() && !exchange.IsUncertain())
        {
            journal.Write(new JournalEntry.NotCreated(time.GetUtcNow(), recipe.Name, version, recipe.Collection, name));
        }

        return (null, exchange.Failure ?? Refusal(recipe, exchange));
    }

    /// <summary>The request that makes the recipe's object of this run.</summary>
    public GraphRequest Request(Recipe recipe, string version) => new()
    {
        Method = "POST",
        Target = $"/{version}{recipe.Collection}",
        Headers = [new WireField("Content-Type", "application/json"), new WireField("Accept", "application/json")],
        Body = Encoding.UTF8.GetBytes(Body(recipe, version)),
    };

    private string Body(Recipe recipe, string version) => JsonWriting.Text(
        JsonText.Read(recipe.Create).Root!,
        text => text.Replace(Placeholders.Name, mark.NameFor(version), StringComparison.Ordinal).Replace(Placeholders.Mark, mark.Text, StringComparison.Ordinal));

    private static ExchangeFailure Refusal(Recipe recipe, Exchange exchange) => exchange.Response!.StatusCode switch
    {
        401 => new ExchangeFailure("AC9008", $"The tenant did not take the token for a new object of {recipe.Name}: {exchange.Describe()}."),
        403 => new ExchangeFailure("AC9001", $"The tenant did not allow a new object of {recipe.Name}: {exchange.Describe()}. It takes {string.Join(", ", recipe.Permissions)}."),
        429 => new ExchangeFailure("AC9002", $"The tenant was too busy for a new object of {recipe.Name}: {exchange.Describe()}."),
        < 300 => new ExchangeFailure("AC9007", $"The tenant made a new object of {recipe.Name}, but its answer gives no id: {exchange.Describe()}."),
        < 400 => new ExchangeFailure(
            "AC9007", $"The tenant sent the request for a new object of {recipe.Name} elsewhere: {exchange.Describe()}. Redirects are not followed; look at cloud and base URL."),
        >= 500 => new ExchangeFailure("AC9007", $"The tenant failed to make a new object of {recipe.Name}: {exchange.Describe()}."),
        _ => new ExchangeFailure(
            "AC9010", $"The tenant refused the new object of the recipe {recipe.Name}: {exchange.Describe()}. Mend features/tenant/recipes/{recipe.Name}.json.", FailureKind.NotSendable),
    };
}
