package org.simpul.example.sharding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;
import org.simpul.jdbc.JdbcStorage;
import org.simpul.testkit.StorageContract;

/** The ways in which the storage was tried over ShardingSphere and two servers; its code is the same in all of them. */
enum Composition {
    /** Nothing stands between the storage and the engine. */
    PLAIN("sharding.yaml", ComposedContract.Plain.class) {
        @Override
        DataSource over(DataSource engine) {
            return engine;
        }
    },

    /** The name of a column is put in quotes, since the engine takes it for a word of its own. */
    QUOTED("sharding.yaml", ComposedContract.Quoted.class) {
        @Override
        DataSource over(DataSource engine) {
            return quoting(engine);
        }
    },

    /** Besides, the engine refuses whatever does not name ids, and keeps identifiers on all servers. */
    AUDITED("sharding-audited.yaml", ComposedContract.Audited.class) {
        @Override
        DataSource over(DataSource engine) {
            return quoting(engine);
        }
    };

    private final String rules;
    private final Class<? extends StorageContract> contract;
    private DataSource dataSource;

    Composition(String rules, Class<? extends StorageContract> contract) {
        this.rules = rules;
        this.contract = contract;
    }

    /** What is put before the engine. */
    abstract DataSource over(DataSource engine);

    /** The contract as a class of tests about this composition. */
    Class<? extends StorageContract> contract() {
        return contract;
    }

    /** A storage that holds nothing, on two servers that all compositions share one after the other. */
    final synchronized JdbcStorage emptyStorage() {
        TwoServers.get().empty();
        if (dataSource == null) {
            dataSource = over(engine());
        }
        return JdbcStorage.on(dataSource);
    }

    private DataSource engine() {
        try (InputStream text = Composition.class.getResourceAsStream("/" + rules)) {
            return YamlShardingSphereDataSourceFactory.createDataSource(
                    TwoServers.get().byName(), text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The engine does not take its rules", e);
        }
    }

    private static DataSource quoting(DataSource engine) {
        return ProxyDataSourceBuilder.create(engine)
                .queryTransformer(statement -> statement.getQuery().replaceAll("\\bformat\\b", "\"format\""))
                .build();
    }
}
