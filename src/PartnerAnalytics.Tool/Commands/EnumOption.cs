using System.CommandLine;
using System.Text.Json;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>Options whose values are those of an enumeration, named in kebab case.</summary>
internal static class EnumOption
{
    /// <summary>An option that can be repeated.</summary>
    public static Option<T[]> Create<T>(string name, string helpName, string description)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} {NamesOf<T>()}.",
            HelpName = helpName,
            CustomParser = result =>
            {
                var values = new List<T>();
                foreach (var token in result.Tokens)
                {
                    if (Find<T>(token.Value) is { } value)
                    {
                        values.Add(value);
                    }
                    else
                    {
                        result.AddError($"{name} takes one of the names that --help lists, not '{token.Value}'.");
                    }
                }

                return [.. values];
            },
        };

    /// <summary>An option that is given once, or not.</summary>
    public static Option<T?> CreateSingle<T>(string name, string helpName, string description)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} {NamesOf<T>()}.",
            HelpName = helpName,
            CustomParser = result =>
            {
                var value = Find<T>(result.Tokens[0].Value);
                if (value is null)
                {
                    result.AddError($"{name} takes one of {NamesOf<T>()}.");
                }

                return value;
            },
        };

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string NamesOf<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(NameOf));

    public static T? Find<T>(string name)
        where T : struct, Enum
        => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => NameOf(value!.Value) == name);
}
