namespace AssignConformance.Tenant.Redaction;

/// <summary>What an id is an id of; an alias begins with it.</summary>
public enum AliasKind
{
    Tenant,
    Group,
    Object,
    Application,
    User,
}
