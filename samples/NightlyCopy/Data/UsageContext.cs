using Microsoft.EntityFrameworkCore;

namespace NightlyCopy.Data;

/// <summary>The database of the copy.</summary>
internal sealed class UsageContext(string path) : DbContext
{
    public DbSet<UsageRow> Usage => Set<UsageRow>();

    public DbSet<CopyState> States => Set<CopyState>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={path}");

    // Windows are deleted by their days.
    protected override void OnModelCreating(ModelBuilder model) => model.Entity<UsageRow>().HasIndex(row => row.UsageDate);
}
