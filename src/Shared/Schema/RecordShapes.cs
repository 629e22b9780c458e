namespace PartnerAnalytics.Linq.Shared.Schema;

/// <summary>
/// The list of types whose equality the compiler wrote, and of the properties that it made of constructor parameters. The generator writes
/// it down, because nothing in a compiled assembly tells such a property from one that was written by hand.
/// </summary>
internal static class RecordShapes
{
    /// <summary>Stands before a parameter of which the compiler made no property.</summary>
    public const string NotMade = "-";

    private const char Start = ';';

    /// <summary>A type's entry in the list.</summary>
    /// <param name="typeName">The type's full name, as reflection gives it.</param>
    /// <param name="parameters">The names of the primary constructor's parameters.</param>
    public static string Entry(string typeName, IEnumerable<string> parameters) =>
        Start + typeName + "(" + string.Join(",", parameters) + ")";

    /// <summary>The names of the primary constructor's parameters; null where the type is not in the list.</summary>
    public static string[]? Find(string shapes, string typeName)
    {
        var entry = Start + typeName + "(";
        var start = shapes.IndexOf(entry, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += entry.Length;
        var parameters = shapes.Substring(start, shapes.IndexOf(')', start) - start);
        return parameters.Length == 0 ? [] : parameters.Split(',');
    }

    /// <summary>The property of each parameter of a constructor, empty where there is none; null where the constructor is not the primary
    /// one.</summary>
    /// <param name="shape">The names of the primary constructor's parameters; null where they are not known.</param>
    /// <param name="parameters">The names of the constructor's parameters.</param>
    public static string[]? PropertiesOf(string[]? shape, IReadOnlyList<string> parameters)
    {
        if (shape is null || shape.Length != parameters.Count)
        {
            return null;
        }

        var properties = new string[shape.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            // A parameter that is not spelled as properties are is seldom meant as one.
            if ((shape[i] != parameters[i] && shape[i] != NotMade + parameters[i]) || !char.IsUpper(parameters[i][0]))
            {
                return null;
            }

            properties[i] = shape[i] == parameters[i] ? parameters[i] : "";
        }

        return properties;
    }

    /// <summary>The fields of a tuple that its constructor's arguments become.</summary>
    public static string[] TupleItems(int count)
    {
        var items = new string[count];
        for (var i = 0; i < count; i++)
        {
            // The eighth is a tuple of those that follow.
            items[i] = i < 7 ? "Item" + (char)('1' + i) : "Rest";
        }

        return items;
    }
}
