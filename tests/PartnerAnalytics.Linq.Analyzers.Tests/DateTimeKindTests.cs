using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Analyzers.Tests;

/// <summary>What the compiler says of the kind of a DateTime is what the kind is when the code runs.</summary>
public sealed class DateTimeKindTests
{
    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTime.MinValue")]
    [InlineData("DateTime.MaxValue")]
    [InlineData("DateTime.UnixEpoch")]
    [InlineData("DateTime.UtcNow.Date")]
    [InlineData("DateTime.UtcNow.Add(TimeSpan.Zero).AddDays(1).AddHours(1).AddMinutes(1).AddSeconds(1).AddMilliseconds(1).AddMicroseconds(1)")]
    [InlineData("DateTime.UtcNow.AddMonths(1).AddYears(1).AddTicks(1).Subtract(TimeSpan.FromDays(1))")]
    [InlineData("DateTime.UtcNow + TimeSpan.FromDays(1) - TimeSpan.FromDays(2)")]
    [InlineData("DateTime.UtcNow.ToLocalTime()")]
    [InlineData("DateTime.Now.ToUniversalTime()")]
    [InlineData("DateTime.UtcNow.ToLocalTime().Date")]
    [InlineData("DateTime.SpecifyKind(DateTime.Now, DateTimeKind.Utc)")]
    [InlineData("DateTime.SpecifyKind(DateTime.UtcNow, DateTimeKind.Local)")]
    [InlineData("DateTime.SpecifyKind(DateTime.UtcNow, DateTimeKind.Unspecified)")]
    [InlineData("DateTime.FromFileTime(5)")]
    [InlineData("DateTime.FromFileTimeUtc(5)")]
    [InlineData("DateTime.FromOADate(5)")]
    [InlineData("DateTime.FromBinary(DateTime.UtcNow.ToBinary())")]
    [InlineData("new DateTime()")]
    [InlineData("default(DateTime)")]
    [InlineData("new DateTime(2018, 1, 1)")]
    [InlineData("new DateTime(5L, DateTimeKind.Utc)")]
    [InlineData("new DateTime(new DateOnly(2018, 1, 1), TimeOnly.MinValue)")]
    [InlineData("new DateTime(new DateOnly(2018, 1, 1), TimeOnly.MinValue, DateTimeKind.Utc)")]
    [InlineData("new DateTime(2018, 1, 1, 0, 0, 0, kind: DateTimeKind.Local)")]
    [InlineData("DateTimeOffset.UtcNow.DateTime")]
    [InlineData("DateTimeOffset.UtcNow.Date")]
    [InlineData("DateTimeOffset.UtcNow.UtcDateTime")]
    [InlineData("DateTimeOffset.UtcNow.LocalDateTime")]
    [InlineData("DateTimeOffset.Now.ToUniversalTime().Date")]
    [InlineData("DateTimeOffset.Now.UtcDateTime.Date")]
    [InlineData("DateOnly.MinValue.ToDateTime(TimeOnly.MinValue)")]
    [InlineData("DateOnly.MinValue.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)")]
    [InlineData("DateOnly.MinValue.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local)")]
    [InlineData("TimeZoneInfo.ConvertTimeToUtc(DateTime.Now)")]
    [InlineData("TimeZoneInfo.ConvertTimeToUtc(new DateTime(2018, 1, 1), TimeZoneInfo.Local)")]
    [InlineData("TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.Local)")]
    [InlineData("TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.Utc)")]
    [InlineData("TimeZoneInfo.ConvertTime(DateTime.Now, TimeZoneInfo.Utc)")]
    [InlineData("TimeZoneInfo.ConvertTime(DateTime.Now, TimeZoneInfo.Local, TimeZoneInfo.Utc)")]
    [InlineData("TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.Now, \"UTC\")")]
    [InlineData("TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, \"UTC\", \"Europe/Berlin\")")]
    [InlineData("DateTime.Parse(\"2018-01-01\")")]
    [InlineData("DateTime.Parse(\"2018-01-01T00:00Z\")")]
    [InlineData("DateTime.Parse(\"2018-01-01T00:00+01:00\", null)")]
    [InlineData("DateTime.Parse(\"2018-01-01T00:00Z\", null, DateTimeStyles.RoundtripKind)")]
    [InlineData("DateTime.Parse(\"2018-01-01\", null, DateTimeStyles.RoundtripKind)")]
    [InlineData("DateTime.Parse(\"2018-01-01\", null, DateTimeStyles.AdjustToUniversal)")]
    [InlineData("DateTime.Parse(\"2018-01-01T00:00+01:00\", null, DateTimeStyles.AdjustToUniversal)")]
    [InlineData("DateTime.Parse(\"2018-01-01\", null, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)")]
    [InlineData("DateTime.Parse(\"2018-01-01\", null, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeLocal)")]
    [InlineData("DateTime.Parse(\"2018-01-01\", null, DateTimeStyles.AssumeUniversal)")]
    [InlineData("DateTime.Parse(\"2018-01-01\".AsSpan(), null, DateTimeStyles.AssumeLocal)")]
    [InlineData("DateTime.ParseExact(\"20180101\", \"yyyyMMdd\", null)")]
    [InlineData("DateTime.ParseExact(\"20180101\", \"yyyyMMdd\", null, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)")]
    [InlineData("DateTime.ParseExact(\"Mon, 01 Jan 2018 00:00:00 GMT\", \"r\", CultureInfo.InvariantCulture)")]
    [InlineData("DateTime.ParseExact(\"2018-01-01T00:00:00.0000000Z\", \"o\", null, DateTimeStyles.AdjustToUniversal)")]
    [InlineData("System.IO.File.GetCreationTimeUtc(\"a\")")]
    [InlineData("System.IO.Directory.GetLastWriteTime(\".\")")]
    [InlineData("new System.IO.FileInfo(\"a\").LastAccessTimeUtc")]
    [InlineData("((DateTime?)DateTime.UtcNow).Value")]
    [InlineData("((DateTime?)DateTime.Now).GetValueOrDefault(DateTime.UtcNow)")]
    [InlineData("((DateTime?)null).GetValueOrDefault()")]
    [InlineData("new[] { DateTime.UtcNow }[0]")]
    public void The_kind_is_among_those_that_are_seen(string date)
    {
        var (kinds, kind) = Read(date);

        // A time of which nothing is said may still be the time of a zone.
        var possible = kind switch
        {
            DateTimeKind.Utc => TimeKinds.Utc | TimeKinds.Unknown,
            DateTimeKind.Local => TimeKinds.Zone | TimeKinds.Unknown,
            _ => TimeKinds.Unspecified | TimeKinds.Zone | TimeKinds.Unknown,
        };
        Assert.True((kinds & possible) != TimeKinds.None, $"{kind} is not among {kinds}.");
        Assert.Equal(kind == DateTimeKind.Utc && !IsBeyondSight(date), kinds == TimeKinds.Utc);
    }

    /// <summary>Dates that are UTC, which is not seen: out of an array, or out of a number.</summary>
    private static bool IsBeyondSight(string date) => date.Contains("new[]", StringComparison.Ordinal) || date.Contains("FromBinary", StringComparison.Ordinal);

    private static (TimeKinds Seen, DateTimeKind Run) Read(string date)
    {
        var compilation = TestCompilation.Create([
            $"using System.Globalization; public static class Report {{ public static DateTime Get() => {date}; }}", TestCompilation.ImplicitUsings]);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var value = model.GetOperation(tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression)!;
        using var image = new MemoryStream();
        var result = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        var get = Assembly.Load(image.ToArray()).GetType("Report")!.GetMethod("Get")!;
        return (
            new DateTimeKinds(new LocalUses([value], CancellationToken.None), CancellationToken.None).Of(value),
            ((DateTime)get.Invoke(null, BindingFlags.Default, null, null, CultureInfo.InvariantCulture)!).Kind);
    }
}
