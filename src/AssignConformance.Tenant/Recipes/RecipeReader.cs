using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Tenant.Json;

namespace AssignConformance.Tenant.Recipes;

/// <summary>Reads a recipe strictly: nothing unknown, nothing doubled, nothing left out, and nothing that could assign to anybody but the test group.</summary>
public static partial class RecipeReader
{
    private static readonly ImmutableArray<string> s_members =
        ["$schema", "name", "versions", "collection", "create", "nameProperty", "action", "parameter", "overlay", "readBack", "permissions", "servicePlan", "note"];

    /// <param name="file">The file's name as messages give it; its last part must be the recipe's name with <c>.json</c>.</param>
    /// <exception cref="JsonFormException">The text is not a recipe; the message begins with <c>file:line:column</c>.</exception>
    public static Recipe Read(string file, string text)
    {
        var reading = JsonText.Read(text);
        if (reading.Fault is { } fault)
        {
            throw new JsonFormException(file, fault.Position, $"this is not JSON: {fault.Message}");
        }

        if (!reading.DuplicateKeys.IsEmpty)
        {
            throw new JsonFormException(file, reading.DuplicateKeys[0].Position, $"the name \"{reading.DuplicateKeys[0].Name}\" stands twice. Remove one.");
        }

        var root = reading.Root as JsonTree.Object ?? throw new JsonFormException(file, reading.Root!.Start, "a recipe must be an object.");
        if (root.Members.FirstOrDefault(member => !s_members.Contains(member.Name)) is { } stranger)
        {
            throw new JsonFormException(file, stranger.NameStart, $"\"{stranger.Name}\" is not known here; a recipe has {string.Join(", ", s_members[1..])}.");
        }

        return new Source(file, root).Recipe();
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^(/[A-Za-z][A-Za-z0-9]*){2}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CollectionForm();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IdentifierForm();

    [GeneratedRegex(@"^[A-Za-z]+(\.[A-Za-z]+)+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PermissionForm();

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ServicePlanForm();

    private sealed class Source(string file, JsonTree.Object root)
    {
        public Recipe Recipe()
        {
            var name = Text("name", NameForm(), "words in lower case with hyphens between");
            if (!string.Equals(name, Path.GetFileNameWithoutExtension(file), StringComparison.Ordinal))
            {
                throw Fault(root.Find("name")!.Value, $"the recipe \"{name}\" must stand in a file of its name, {name}.json.");
            }

            var nameProperty = Text("nameProperty", IdentifierForm(), "displayName or name");
            if (nameProperty is not ("displayName" or "name"))
            {
                throw Fault(root.Find("nameProperty")!.Value, "\"nameProperty\" must be displayName or name.");
            }

            var parameter = Text("parameter", IdentifierForm(), "the name of the action's parameter");
            return new Recipe
            {
                Name = name,
                Versions = Versions(),
                Collection = Text("collection", CollectionForm(), "a path of two segments such as /deviceManagement/deviceConfigurations"),
                Create = Create(nameProperty),
                NameProperty = nameProperty,
                Action = Text("action", IdentifierForm(), "the name of an action"),
                Parameter = parameter,
                Overlay = Overlay(parameter),
                ReadBack = Text("readBack", IdentifierForm(), "the name of a navigation property"),
                Permissions = Texts("permissions", PermissionForm(), "the name of a permission such as DeviceManagementApps.ReadWrite.All"),
                ServicePlan = root.Find("servicePlan") is null ? null : Text("servicePlan", ServicePlanForm(), "the name of a service plan such as INTUNE_A"),
                Note = root.Find("note") is null ? null : Text("note"),
                File = file,
            };
        }

        private ImmutableArray<string> Versions()
        {
            var versions = Texts("versions", pattern: null, "");
            return versions.FirstOrDefault(version => version is not ("v1.0" or "beta")) is { } other
                ? throw Fault(root.Find("versions")!.Value, $"\"{other}\" is not a version; they are v1.0 and beta.")
                : versions;
        }

        private string Create(string nameProperty)
        {
            var body = Object("create");
            Expect(body, "@odata.type", type => type.StartsWith("#microsoft.graph.", StringComparison.Ordinal), "a type such as #microsoft.graph.webApp");
            Expect(body, nameProperty, value => value == Placeholders.Name, $"\"{Placeholders.Name}\": the run's name and no other, else nothing finds the object again");
            Expect(body, "description", value => value.Contains(Placeholders.Mark, StringComparison.Ordinal), $"a text that holds {Placeholders.Mark}, else nothing proves that the object is ours");
            if (AssignmentForm.FirstAssignment(body) is { } assignment)
            {
                throw Fault(assignment, "a new object must not be assigned to anybody: take this out.");
            }

            return JsonWriting.Text(body);
        }

        private string Overlay(string parameter)
        {
            var overlay = Object("overlay");
            if (overlay.Find(parameter)?.Value is not JsonTree.Array { Items.IsEmpty: false })
            {
                throw Fault(overlay, $"the overlay must replace \"{parameter}\" by a list that assigns to the test group.");
            }

            foreach (var target in AssignmentForm.Targets(overlay))
            {
                if (!AssignmentForm.IsTestGroup(target))
                {
                    throw Fault(target, $"a target must be #microsoft.graph.groupAssignmentTarget with the groupId \"{Placeholders.TestGroup}\" and nothing else.");
                }
            }

            return JsonWriting.Text(overlay);
        }

        private void Expect(JsonTree.Object within, string member, Func<string, bool> isRight, string form)
        {
            if (within.Find(member)?.Value is not JsonTree.String text || !isRight(text.Value))
            {
                throw Fault(within.Find(member)?.Value ?? within, $"\"{member}\" must be {form}.");
            }
        }

        private JsonTree.Object Object(string member) => Value(member) as JsonTree.Object ?? throw Fault(Value(member), $"\"{member}\" must be an object.");

        private string Text(string member, Regex? pattern = null, string form = "") => Text(Value(member), member, pattern, form);

        private ImmutableArray<string> Texts(string member, Regex? pattern, string form)
        {
            var list = Value(member) as JsonTree.Array ?? throw Fault(Value(member), $"\"{member}\" must be an array.");
            ImmutableArray<string> texts = [.. list.Items.Select(item => Text(item, member, pattern, form))];
            return texts.IsEmpty || texts.Distinct(StringComparer.Ordinal).Count() < texts.Length
                ? throw Fault(list, $"\"{member}\" must hold at least one text, and none twice.")
                : texts;
        }

        private string Text(JsonTree value, string member, Regex? pattern, string form)
        {
            if (value is not JsonTree.String text || string.IsNullOrWhiteSpace(text.Value))
            {
                throw Fault(value, $"\"{member}\" must be a string with text in it.");
            }

            return pattern is null || pattern.IsMatch(text.Value) ? text.Value : throw Fault(value, $"\"{member}\" must be {form}.");
        }

        private JsonTree Value(string member) => root.Find(member)?.Value ?? throw Fault(root, $"the recipe lacks \"{member}\".");

        private JsonFormException Fault(JsonTree at, string what) => new(file, at.Start, what);
    }
}
