namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>One way to ask for something that is refused.</summary>
/// <param name="Name">Unique within its refusal.</param>
/// <param name="Says">The line that the command prints, whole but for the blanks before it; <c>{other}</c> stands for <see cref="RefusalScene.OtherObject"/>.</param>
/// <param name="ArrangeAsync">Makes the one difference to a run that writes.</param>
internal sealed record RefusalCase(Refusal Refusal, string Name, string Says, Func<RefusalScene, Task> ArrangeAsync)
{
    public RefusalCase(Refusal refusal, string name, string says, Action<RefusalScene> arrange)
        : this(refusal, name, says, scene =>
        {
            arrange(scene);
            return Task.CompletedTask;
        })
    {
    }

    public override string ToString() => $"{Name}: {Refusal.Name}";
}
