using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>What kind of time each operation of the platform that makes a <c>DateTime</c> gives it.</summary>
internal static class DateTimeOrigins
{
    /// <summary>All kinds that a date may be of that an operation makes.</summary>
    public static TimeKinds KindsOf(IOperation origin) => origin switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IThrowOperation => TimeKinds.None,
        IDefaultValueOperation { Type: var type } => Types.InsideNullable(type) is null ? TimeKinds.Unspecified : TimeKinds.None,
        IPropertyReferenceOperation { Property: var property } => OfProperty(property.ContainingType, property.Name),
        IFieldReferenceOperation { Field: { ContainingType.SpecialType: SpecialType.System_DateTime, Name: var name } } =>
            name == "UnixEpoch" ? TimeKinds.Utc : TimeKinds.Unspecified,
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_DateTime } created => OfKind(created.Arguments),
        IInvocationOperation call => OfCall(call),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_DateTime } call } =>
            OfText(call),
        _ => TimeKinds.Unknown,
    };

    /// <summary>Whether a type has members for the times of files, each a second time with <c>Utc</c> behind its name.</summary>
    public static bool IsOfFiles(INamedTypeSymbol type) =>
        type is
        {
            Name: "File" or "Directory" or "FileSystemInfo",
            ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" }
        };

    private static TimeKinds OfProperty(INamedTypeSymbol type, string name) => name switch
    {
        // Clocks of the user's own have a property of that name too.
        "UtcNow" => TimeKinds.Utc,
        "Now" or "Today" when type.SpecialType == SpecialType.System_DateTime => TimeKinds.Zone,
        "UtcDateTime" when Types.IsSystem(type, nameof(DateTimeOffset)) => TimeKinds.Utc,

        // Those show the time of the offset, which need not be zero, and do not say so.
        "DateTime" or "Date" or "LocalDateTime" when Types.IsSystem(type, nameof(DateTimeOffset)) => TimeKinds.Zone,
        _ when IsOfFiles(type) => OfFile(name),
        _ => TimeKinds.Unknown,
    };

    private static TimeKinds OfFile(string name) => name.EndsWith("Utc", StringComparison.Ordinal) ? TimeKinds.Utc : TimeKinds.Zone;

    private static TimeKinds OfCall(IInvocationOperation call)
    {
        var (type, name) = (call.TargetMethod.ContainingType, call.TargetMethod.Name);
        return type.SpecialType == SpecialType.System_DateTime ? OfDateTime(call, name)
            : Types.IsSystem(type, "DateOnly") && name == "ToDateTime" ? OfKind(call.Arguments)
            : Types.IsSystem(type, nameof(TimeZoneInfo)) ? OfConversion(call, name)
            : Types.InsideNullable(type) is not null && name == "GetValueOrDefault" ? TimeKinds.Unspecified
            : IsOfFiles(type) ? OfFile(name)
            : TimeKinds.Unknown;
    }

    private static TimeKinds OfDateTime(IInvocationOperation call, string name) => name switch
    {
        nameof(DateTime.ToUniversalTime) or nameof(DateTime.FromFileTimeUtc) => TimeKinds.Utc,
        nameof(DateTime.ToLocalTime) or nameof(DateTime.FromFileTime) => TimeKinds.Zone,
        nameof(DateTime.FromOADate) => TimeKinds.Unspecified,
        nameof(DateTime.SpecifyKind) => OfKind(call.Arguments),
        nameof(DateTime.Parse) or nameof(DateTime.ParseExact) => OfText(call),
        _ => TimeKinds.Unknown,
    };

    private static TimeKinds OfConversion(IInvocationOperation call, string name)
    {
        if (name == nameof(TimeZoneInfo.ConvertTimeToUtc))
        {
            return TimeKinds.Utc;
        }

        var destination = call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "destinationTimeZone" or "destinationTimeZoneId")?.Value;
        return IsUtc(destination) ? TimeKinds.Utc : TimeKinds.Zone;
    }

    private static bool IsUtc(IOperation? zone) => zone switch
    {
        IPropertyReferenceOperation { Property: { Name: nameof(TimeZoneInfo.Utc), ContainingType: var type } } =>
            Types.IsSystem(type, nameof(TimeZoneInfo)),
        { ConstantValue.Value: string id } => string.Equals(id, "UTC", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The kind that one of the arguments says; unspecified where none says any.</summary>
    private static TimeKinds OfKind(IEnumerable<IArgumentOperation> arguments) =>
        arguments.FirstOrDefault(a => Types.IsSystem(a.Parameter?.Type, nameof(DateTimeKind))) is not { } argument ? TimeKinds.Unspecified
        : argument.Value.ConstantValue is { HasValue: true, Value: int kind } ? Of((DateTimeKind)kind)
        : TimeKinds.Unknown;

    private static TimeKinds Of(DateTimeKind kind) => kind switch
    {
        DateTimeKind.Utc => TimeKinds.Utc,
        DateTimeKind.Local => TimeKinds.Zone,
        _ => TimeKinds.Unspecified,
    };

    /// <summary>The kind of a date that is parsed: of a string that is known the one it has, of any other what the styles make of
    /// it.</summary>
    private static TimeKinds OfText(IInvocationOperation call)
    {
        var styles = DateTimeStyles.None;
        foreach (var argument in call.Arguments.Where(a => a.Parameter?.Type.Name == nameof(DateTimeStyles)))
        {
            if (argument.Value.ConstantValue is not { HasValue: true, Value: int value })
            {
                return TimeKinds.Unknown;
            }

            styles = (DateTimeStyles)value;
        }

        return TryParse(call, styles) is { } date ? Of(date.Kind)
            : (styles & DateTimeStyles.AdjustToUniversal) != 0 ? TimeKinds.Utc
            : (styles & DateTimeStyles.RoundtripKind) != 0 ? TimeKinds.Unknown
            : (styles & (DateTimeStyles.AssumeUniversal | DateTimeStyles.AssumeLocal)) != 0 ? TimeKinds.Zone
            : TimeKinds.Zone | TimeKinds.Unspecified;
    }

    // The culture decides how a date is read, and not whether there is a time zone behind it.
    private static DateTime? TryParse(IInvocationOperation call, DateTimeStyles styles)
    {
        var text = TextOf(call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value);
        var isExact = call.TargetMethod.Name.EndsWith("Exact", StringComparison.Ordinal);
        var format = isExact ? TextOf(call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "format")?.Value) : null;
        return text is null || (isExact && format is null) || !AreValid(styles) ? null
            : isExact
                ? DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, styles, out var exact) ? exact : null
                : DateTime.TryParse(text, CultureInfo.InvariantCulture, styles, out var date) ? date : null;
    }

    // Others are an ArgumentException at run time.
    private static bool AreValid(DateTimeStyles styles)
    {
        const DateTimeStyles Assume = DateTimeStyles.AssumeLocal | DateTimeStyles.AssumeUniversal;
        var rounds = (styles & DateTimeStyles.RoundtripKind) != 0;
        return (styles & Assume) != Assume && !(rounds && (styles & (Assume | DateTimeStyles.AdjustToUniversal)) != 0);
    }

    private static string? TextOf(IOperation? value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IConversionOperation conversion => TextOf(conversion.Operand),
        _ => null,
    };
}
