using System.Text;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>Shows in which lines two texts differ.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    /// <summary>Removed lines with <c>-</c>, added ones with <c>+</c>, and a little of what stands around them.</summary>
    public static string Between(string expected, string actual)
    {
        var lines = Compare(expected.Split('\n'), actual.Split('\n'));
        var text = new StringBuilder();
        var lastShown = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var isNearChange = Enumerable.Range(i - Context, (2 * Context) + 1)
                .Any(near => near >= 0 && near < lines.Count && lines[near].Mark != ' ');
            if (!isNearChange)
            {
                continue;
            }

            if (lastShown >= 0 && lastShown != i - 1)
            {
                text.AppendLine("  ...");
            }

            text.Append(lines[i].Mark).Append(' ').AppendLine(lines[i].Text);
            lastShown = i;
        }

        return text.ToString();
    }

    private static List<(char Mark, string Text)> Compare(string[] expected, string[] actual)
    {
        var common = CommonLengths(expected, actual);
        var lines = new List<(char, string)>();
        var (e, a) = (0, 0);
        while (e < expected.Length || a < actual.Length)
        {
            if (e < expected.Length && a < actual.Length && expected[e] == actual[a])
            {
                lines.Add((' ', expected[e++]));
                a++;
            }
            else if (a == actual.Length || (e < expected.Length && common[e + 1, a] >= common[e, a + 1]))
            {
                lines.Add(('-', expected[e++]));
            }
            else
            {
                lines.Add(('+', actual[a++]));
            }
        }

        return lines;
    }

    /// <summary>For each pair of positions, how many lines the two rests have in common in order.</summary>
    private static int[,] CommonLengths(string[] expected, string[] actual)
    {
        var lengths = new int[expected.Length + 1, actual.Length + 1];
        for (var e = expected.Length - 1; e >= 0; e--)
        {
            for (var a = actual.Length - 1; a >= 0; a--)
            {
                lengths[e, a] = expected[e] == actual[a] ? lengths[e + 1, a + 1] + 1 : Math.Max(lengths[e + 1, a], lengths[e, a + 1]);
            }
        }

        return lengths;
    }
}
