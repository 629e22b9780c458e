namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>PAL1010 and the warnings: values.</summary>
internal static class ValueRemedies
{
    public static readonly RemedyPair[] All =
    [
        new("await g.Where(x => x.Name!.Contains(null!)).ToListAsync();", "await g.Where(x => x.Name!.Contains(text)).ToListAsync();"),
        new("await g.Where(x => x.Name == \"\\ud800\").ToListAsync();", "await g.Where(x => x.Name == \"\\ud83d\\ude00\").ToListAsync();"),
        new("await g.Where(x => x.Weight == double.NaN).ToListAsync();", "await g.Where(x => x.Weight == 1.5).ToListAsync();"),
        new("await r.Where(x => ((string)null!).Equals(x.Status)).ToListAsync();", "string? value = null; await r.Where(x => x.Status == value).ToListAsync();"),
        new(
            "await r.Where(x => Many.Contains(x.Status)).ToListAsync();",
            "foreach (var part in Many.Chunk(100)) { await r.Where(x => part.Contains(x.Status)).ToListAsync(); }",
            SeenBy.RunTime),
        new("await r.Where(x => Many.Contains(x.Status)).ToListAsync();", "await r.Where(x => Many.Contains(x.Status)).InChunks().ToListAsync();", SeenBy.RunTime),
        new(
            "await r.InChunks().Where(x => Many.Contains(x.Status) || x.Id == text).ToListAsync();",
            "foreach (var part in Many.Chunk(100)) { await r.Where(x => part.Contains(x.Status) || x.Id == text).ToListAsync(); }",
            SeenBy.RunTime),
        new("Use(r.Count(x => x.Status == text));", "Use(await r.CountAsync(x => x.Status == text));", SeenBy.Compiler),
        new("r.Where(x => x.Status == text);", "var query = r.Where(x => x.Status == text); Use(query);", SeenBy.Compiler),
        new("void Start() { r.ToListAsync(); } Start();", "async Task StartAsync() { await r.ToListAsync(); } await StartAsync();", SeenBy.Compiler),
        new("void Start() { r.ToListAsync(); } Start();", "void Start() { _ = r.ToListAsync(); } Start();", SeenBy.Compiler),
        new("Use(await r.CountAsync() > 0);", "Use(await r.AnyAsync());", SeenBy.Compiler),
        new("await g.Where(x => x.Kind == \"small\").ToListAsync();", "await g.Where(x => x.Kind == \"SMALL\").ToListAsync();", SeenBy.Compiler),
        new("await g.Where(x => x.Kind == \"TINY\").ToListAsync();", "await g.Where(x => x.Kind == \"VERY_LARGE\").ToListAsync();", SeenBy.Compiler),
        new("await r.Where(x => x.CreatedDate > DateTime.Today).ToListAsync();", "await r.Where(x => x.CreatedDate > DateTime.SpecifyKind(DateTime.Today, DateTimeKind.Utc)).ToListAsync();", SeenBy.Compiler),
        new("await r.Where(x => x.CreatedDate > DateTime.Today).ToListAsync();", "await r.Where(x => x.CreatedDate > Day).ToListAsync();", SeenBy.Compiler),
        new("Use(Enumerable.Count(r, x => x.Status == \"a\"));", "Use((await r.ToListAsync()).Count(x => x.Status == \"a\"));", SeenBy.Compiler),
        new("Use(Enumerable.Count(r, x => x.Status == \"a\"));", "Use(r.AsEnumerable().Count(x => x.Status == \"a\"));", SeenBy.Compiler),
    ];
}
