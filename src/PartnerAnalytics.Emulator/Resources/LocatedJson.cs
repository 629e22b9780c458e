using System.Collections.Immutable;
using System.Text.Json;

namespace PartnerAnalytics.Emulator.Resources;

/// <summary>A value of a JSON string that knows its line: what is wrong with it can be told with the place where it is mended.</summary>
internal sealed class LocatedJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private LocatedJson(JsonElement value, int line, ImmutableArray<(string Name, LocatedJson Value)> members)
    {
        Value = value;
        Line = line;
        Members = members;
    }

    /// <summary>The value.</summary>
    public JsonElement Value { get; }

    /// <summary>The line on which it, or the name before it, begins; the first is 1.</summary>
    public int Line { get; }

    /// <summary>The members of an object, or the items of an array, whose names are empty.</summary>
    public ImmutableArray<(string Name, LocatedJson Value)> Members { get; }

    /// <summary>Reads a string. Comments and trailing commas are allowed: somebody writes such a file by hand.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static LocatedJson Parse(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8, Lenient);
        var reader = new Utf8JsonReader(
            utf8, new JsonReaderOptions { AllowTrailingCommas = Lenient.AllowTrailingCommas, CommentHandling = Lenient.CommentHandling });
        reader.Read();
        return Read(document.RootElement.Clone(), ref reader, new Lines(utf8));
    }

    /// <summary>Goes along the value and the string side by side.</summary>
    private static LocatedJson Read(JsonElement value, ref Utf8JsonReader reader, Lines lines, int? line = null)
    {
        line ??= lines.At(reader.TokenStartIndex);
        var members = ImmutableArray.CreateBuilder<(string, LocatedJson)>();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    reader.Read();
                    var lineOfName = lines.At(reader.TokenStartIndex);
                    reader.Read();
                    members.Add((member.Name, Read(member.Value, ref reader, lines, lineOfName)));
                }

                reader.Read();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    reader.Read();
                    members.Add(("", Read(item, ref reader, lines)));
                }

                reader.Read();
                break;
        }

        return new LocatedJson(value, line.Value, members.ToImmutable());
    }

    /// <summary>Where the lines of a string begin.</summary>
    private sealed class Lines(byte[] utf8)
    {
        private readonly long[] _starts = [0, .. utf8.Index().Where(pair => pair.Item == (byte)'\n').Select(pair => pair.Index + 1L)];

        public int At(long position)
        {
            var index = Array.BinarySearch(_starts, position);
            return index >= 0 ? index + 1 : ~index;
        }
    }
}
