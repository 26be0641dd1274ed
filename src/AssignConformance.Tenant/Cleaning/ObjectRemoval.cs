using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Cleaning;

/// <summary>Takes one object away: looks whether it is ours, empties its list of assignments, deletes it, and looks until it is gone.</summary>
public sealed class ObjectRemoval(ITenantSender sender, IJournal journal, OwnedObjects owned, CleanUpOptions options)
{
    /// <summary>Takes the object away if it carries that name and that run's mark; else nothing is written.</summary>
    /// <param name="lastWrite">When it was last on its way into the tenant: before it has settled, a 404 proves nothing.</param>
    /// <returns>Null where it is gone, else why it may still be there.</returns>
    /// <exception cref="IOException">The journal can't be written; nothing was sent on its strength.</exception>
    public async Task<string?> RemoveAsync(
        DisposableObject target, Recipe recipe, RunMark mark, string name, DateTimeOffset lastWrite, CancellationToken cancellationToken)
    {
        var look = await LookAsync(target, () => options.Time.GetUtcNow() - lastWrite >= options.Settling, cancellationToken);
        if (look.IsAbsent())
        {
            Forget(target);
            return null;
        }

        if (!look.IsSuccess())
        {
            return $"it can't be looked at: {look.Describe()}";
        }

        if (TenantObject.Read(look.Response!, recipe) is not { } seen || seen.Id != target.Id || !seen.IsOf(mark, name))
        {
            return "it does not carry the name and mark that this run gives, so it was not touched";
        }

        if (owned.At(target.Path) is null)
        {
            owned.Add(target);
        }

        return await DeleteAsync(target, recipe, cancellationToken);
    }

    private async Task<string?> DeleteAsync(DisposableObject target, Recipe recipe, CancellationToken cancellationToken)
    {
        var action = $"{target.Path}/{recipe.Action}";
        journal.Write(new JournalEntry.Assigning(options.Time.GetUtcNow(), action));
        await sender.SendAsync(EmptyList(action, recipe), cancellationToken);

        journal.Write(new JournalEntry.Deleting(options.Time.GetUtcNow(), target.Path));
        var delete = await sender.SendAsync(new GraphRequest { Method = "DELETE", Target = target.Path }, cancellationToken);
        var sent = options.Time.GetUtcNow();
        var mayHaveWorked = delete.IsSuccess() || delete.IsAbsent() || delete.IsUncertain();
        var look = mayHaveWorked
            ? await LookUntilAbsentAsync(target, sent + options.Deadline, cancellationToken)
            : await sender.SendAsync(ObjectSearch.Get(target.Path), cancellationToken);
        if (look.IsAbsent())
        {
            Forget(target);
            return null;
        }

        return delete.IsSuccess()
            ? $"it was deleted, but {options.Deadline.TotalSeconds:0} s later it can't be said to be gone: {look.Describe()}"
            : $"DELETE: {delete.Describe()}; GET: {look.Describe()}";
    }

    /// <summary>A look that is not a 404, or a 404 that may be believed.</summary>
    private async Task<Exchange> LookAsync(DisposableObject target, Func<bool> isSettled, CancellationToken cancellationToken)
    {
        for (var looks = 1; ; looks++)
        {
            var settled = looks >= options.Looks && isSettled();
            var look = await sender.SendAsync(ObjectSearch.Get(target.Path), cancellationToken);
            if (!look.IsAbsent() || settled)
            {
                return look;
            }

            await Task.Delay(options.Interval, options.Time, cancellationToken);
        }
    }

    private async Task<Exchange> LookUntilAbsentAsync(DisposableObject target, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var look = await sender.SendAsync(ObjectSearch.Get(target.Path), cancellationToken);
            if (look.IsAbsent() || options.Time.GetUtcNow() >= deadline)
            {
                return look;
            }

            await Task.Delay(options.Interval, options.Time, cancellationToken);
        }
    }

    private void Forget(DisposableObject target)
    {
        journal.Write(new JournalEntry.Deleted(options.Time.GetUtcNow(), target.Path));
        owned.Remove(target);
    }

    private static GraphRequest EmptyList(string action, Recipe recipe) => new()
    {
        Method = "POST",
        Target = action,
        Headers = [new WireField("Content-Type", "application/json"), new WireField("Accept", "application/json")],
        Body = Encoding.UTF8.GetBytes($$"""{"{{recipe.Parameter}}":[]}"""),
    };
}
