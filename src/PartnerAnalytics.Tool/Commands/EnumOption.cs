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
            Description = $"{description} {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}.",
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
                        result.AddError($"{name} takes one of the names that --help lists, and not '{token.Value}'.");
                    }
                }

                return [.. values];
            },
        };

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static T? Find<T>(string name)
        where T : struct, Enum
        => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => NameOf(value!.Value) == name);
}
