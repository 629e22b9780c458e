using System.Globalization;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>Reads the values of a <see cref="ResourceFile"/>, and words what is wrong with them.</summary>
internal sealed class ResourceFileText(string path)
{
    /// <summary>What is wrong, where, and what to do about it.</summary>
    public InvalidDataException Problem(LocatedJson json, string what, string remedy, Exception? inner = null)
        => new(string.Create(CultureInfo.InvariantCulture, $"{path}({json.Line}): {what}. {remedy}."), inner);

    /// <exception cref="InvalidDataException">The value is of another kind.</exception>
    public void Demand(LocatedJson json, JsonValueKind kind, string name, string expected)
    {
        if (json.Value.ValueKind != kind)
        {
            throw Problem(json, $"{name} is {Describe(json.Value.ValueKind)}", $"Write {expected}");
        }
    }

    /// <summary>The members of an object, by name.</summary>
    /// <exception cref="InvalidDataException">It is none, or has a member twice or one that is not known.</exception>
    public Dictionary<string, LocatedJson> MembersOf(LocatedJson json, string name, string form, params string[] known)
    {
        Demand(json, JsonValueKind.Object, name, form);
        var members = new Dictionary<string, LocatedJson>(StringComparer.Ordinal);
        foreach (var (member, value) in json.Members)
        {
            if (!known.Contains(member))
            {
                throw Problem(value, $"{name} has a member '{member}', which is not known", $"Use {OneOf(known)}");
            }

            if (!members.TryAdd(member, value))
            {
                throw Problem(value, $"{name} has '{member}' twice", "Remove one");
            }
        }

        return members;
    }

    public string Text(LocatedJson json, string name)
    {
        Demand(json, JsonValueKind.String, name, "the name of a field, in quotes");
        return json.Value.GetString()!;
    }

    public bool Flag(LocatedJson json, string name) => json.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? json.Value.GetBoolean()
        : throw Problem(json, $"{name} is {json.Value.GetRawText()}", "Write true or false, without quotes");

    public int WholeNumber(LocatedJson json, string name) =>
        json.Value.ValueKind == JsonValueKind.Number && json.Value.TryGetInt32(out var number) && number > 0
        ? number
        : throw Problem(json, $"{name} is {json.Value.GetRawText()}", "Write a whole number of 1 or more, without quotes");

    /// <summary>A member of an enumeration, by its name in kebab case.</summary>
    public T Name<T>(LocatedJson json, string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (json.Value.ValueKind == JsonValueKind.String && json.Value.ValueEquals(NameOf(value)))
            {
                return value;
            }
        }

        throw Problem(json, $"the {name} is {json.Value.GetRawText()}, which does not exist", $"Use {NamesOf<T>()}");
    }

    /// <summary>Makes what its constructor may refuse.</summary>
    /// <exception cref="InvalidDataException">It does.</exception>
    public T Try<T>(LocatedJson json, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException e)
        {
            throw Problem(json, e.Message.Split(" (Parameter ")[0].TrimEnd('.'), "Change it, or leave it out", e);
        }
    }

    /// <summary>The names that a member of an enumeration may have.</summary>
    public static string NamesOf<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>().Select(NameOf));

    public static string OneOf(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"\"{name}\"").ToList();
        return $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
