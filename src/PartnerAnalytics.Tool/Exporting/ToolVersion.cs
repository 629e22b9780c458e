using System.Reflection;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>As packages have it, without what names the commit.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
