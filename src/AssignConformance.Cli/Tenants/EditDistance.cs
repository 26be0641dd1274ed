namespace AssignConformance.Cli.Tenants;

/// <summary>How far two names are apart.</summary>
internal static class EditDistance
{
    /// <summary>The least number of characters to insert, delete or replace (Levenshtein), 0 or more.</summary>
    public static int Between(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[right.Length];
    }
}
